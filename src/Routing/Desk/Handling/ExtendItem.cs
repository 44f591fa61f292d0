using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Handling;

/// <summary>延期: asked by the division, decided by a reviewer.</summary>
public sealed class ExtendItem(ChangeItem change, Clocks clocks)
{
    public Task<MailboxItem?> AskAsync(
        string number, int workingDays, string reason, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Division);
        return change.RunAsync(
            number,
            by,
            version,
            (item, now) =>
            {
                by.MustHandle(item);
                item.AskExtension(workingDays, reason, clocks.MostExtension(item), by, now);
            },
            cancel);
    }

    public Task<MailboxItem?> GrantAsync(string number, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Reviewer);
        return change.RunAsync(
            number, by, version, (item, now) => item.GrantExtension(clocks.DueOn, by, now), cancel);
    }

    public Task<MailboxItem?> RefuseAsync(string number, string reason, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Reviewer);
        return change.RunAsync(number, by, version, (item, now) => item.RefuseExtension(reason, by, now), cancel);
    }
}
