using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Handling;

/// <summary>保密 on request: a dispatcher, or the source for its citizen, enters that the writer is to be named to nobody.</summary>
public sealed class KeepConfidential(ChangeItem change)
{
    public Task<MailboxItem?> ExecuteAsync(string number, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Dispatcher, Role.Intake);
        return change.RunAsync(number, by, version, (item, now) => item.KeepConfidential(by, now), cancel);
    }
}
