using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Handling;

/// <summary>补正: the division asks for what is missing; what the citizen brings is entered by the citizen, the source or a dispatcher.</summary>
public sealed class SupplementItem(ChangeItem change, Clocks clocks, Intake.ReadAccusation accusations)
{
    /// <summary>An applicant for disclosure is asked within seven working days (政府信息公开条例 art. 30).</summary>
    private const int DisclosureDays = 7;

    public Task<MailboxItem?> AskAsync(string number, string text, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Division);
        return change.RunAsync(
            number,
            by,
            version,
            (item, now) =>
            {
                by.MustHandle(item);
                var lastDay = item.Kind is ItemKind.Disclosure ? clocks.AddWorkingDays(item.ReceivedOn, DisclosureDays) : null;
                item.AskSupplement(text, lastDay, by, now);
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
