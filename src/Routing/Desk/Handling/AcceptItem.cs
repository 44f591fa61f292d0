using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Handling;

/// <summary>受理: the office takes the matter on.</summary>
public sealed class AcceptItem(ChangeItem change)
{
    public Task<MailboxItem?> ExecuteAsync(string number, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Dispatcher);
        return change.RunAsync(number, by, version, (item, now) => item.Accept(by, now), cancel);
    }
}
