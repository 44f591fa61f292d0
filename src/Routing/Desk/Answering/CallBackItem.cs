using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Answering;

/// <summary>回访: the office, never the division that answered, asks a dissatisfied citizen again.</summary>
public sealed class CallBackItem(ChangeItem change)
{
    public Task<MailboxItem?> ExecuteAsync(
        string number, bool reached, bool? satisfied, string? note, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Dispatcher);
        return change.RunAsync(number, by, version, (item, now) => item.CallBack(reached, satisfied, note, by, now), cancel);
    }
}
