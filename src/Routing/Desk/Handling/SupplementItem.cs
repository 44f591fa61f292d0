using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Handling;

/// <summary>补正: the division asks for what is missing; what the citizen brings is entered by the citizen, the source or a dispatcher.</summary>
public sealed class SupplementItem(ChangeItem change, Clocks clocks, Intake.ReadAccusation accusations)
{
    /// <summary>An applicant for disclosure is asked within seven working days (政府信息公开条例 art. 30).</summary>
    private const int DisclosureDays = 7;

    /// <summary>The law asks for a reasonable time and names none; who asks may give another day.</summary>
    private const int DaysToSupplement = 15;

    public Task<MailboxItem?> AskAsync(string number, string text, Actor by, int? version, CancellationToken cancel) =>
        AskAsync(number, text, until: null, by, version, cancel);

    /// <param name="until">By when an applicant for disclosure is to bring it; null: fifteen working days.</param>
    /// <exception cref="InvalidInputException"><c>until.past</c></exception>
    public Task<MailboxItem?> AskAsync(string number, string text, DateOnly? until, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Division);
        return change.RunAsync(
            number,
            by,
            version,
            (item, now) =>
            {
                by.MustHandle(item);
                if (item.Kind is not ItemKind.Disclosure)
                {
                    item.AskSupplement(text, lastDay: null, until: null, by, now);
                    return;
                }

                var today = ChinaTime.DateOf(now);
                if (until <= today)
                {
                    throw new InvalidInputException("until.past", "until: a day after today is expected.");
                }

                item.AskSupplement(
                    text,
                    clocks.AddWorkingDays(item.LegalReceipt, DisclosureDays),
                    until ?? clocks.AddWorkingDays(today, DaysToSupplement),
                    by,
                    now);
            },
            cancel);
    }

    /// <summary>Enters what the citizen brought by letter, call or visit.</summary>
    public Task<MailboxItem?> ReceiveAsync(string number, string text, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Dispatcher, Role.Intake);
        return change.RunAsync(number, by, version, (item, now) => item.Supplement(text, clocks.Supplemented(item, now), by, now, accusations.Grown(item, text)), cancel);
    }
}
