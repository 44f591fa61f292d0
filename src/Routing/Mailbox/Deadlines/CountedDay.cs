namespace Messaging.Routing.Mailbox.Deadlines;

/// <summary>One calendar day between receipt and due day (计期明细), and why it counts or does not.</summary>
/// <param name="No">The how-manieth working day it is; null where it does not count.</param>
/// <param name="Why">In Chinese: 工作日, 周末, 春节假期, 调休上班（春节）, 暂停计期 …</param>
public sealed record CountedDay(DateOnly Date, int? No, string Why)
{
    public bool Counts => No is not null;
}
