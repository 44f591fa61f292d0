using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Handling;

/// <summary>撤回: the citizen said at the source, or to a dispatcher, that no answer is needed any more.</summary>
public sealed class WithdrawItem(ChangeItem change)
{
    public Task<MailboxItem?> ExecuteAsync(string number, string? reason, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Dispatcher, Role.Intake);
        return change.RunAsync(
            number,
            by,
            version,
            async (db, item, now, token) =>
            {
                item.Withdraw(by, now, reason);
                await MergedItems.LetGoAsync(db, item, now, token);
            },
            cancel);
    }
}
