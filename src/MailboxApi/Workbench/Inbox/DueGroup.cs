using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.MailboxApi.Workbench.Inbox;

/// <summary>Under which heading an item stands in a list by urgency (到期分组).</summary>
/// <param name="Tone">As of <see cref="DueWords"/>.</param>
internal sealed record DueGroup(string Text, string Tone)
{
    private const int Soon = 2;
    private const int Week = 5;

    public static DueGroup Of(ItemState state, DateOnly? dueOn, DateOnly today, WorkingCalendar calendar)
    {
        if (!state.IsOpen())
        {
            return new DueGroup("已结束", "done");
        }

        if (state.IsAnswered())
        {
            return new DueGroup("待送达", "done");
        }

        return dueOn switch
        {
            null => new DueGroup("期限待定或暂停", "open"),
            { } due when due < today => new DueGroup("已逾期", "late"),
            { } due when due == today => new DueGroup("今天到期", "soon"),
            { } due when calendar.WorkingDaysBetween(today, due) is <= Soon => new DueGroup("两个工作日内到期", "soon"),
            { } due when calendar.WorkingDaysBetween(today, due) is <= Week => new DueGroup("一周内到期", "open"),
            _ => new DueGroup("一周以后到期", "open"),
        };
    }
}
