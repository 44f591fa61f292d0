using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Desk.Citizens;

/// <summary>撤回: the citizen needs no answer any more.</summary>
public sealed class WithdrawOwnItem(ChangeOwnItem change)
{
    /// <exception cref="RefusedException"><c>item.ended</c></exception>
    public Task<MailboxItem?> ExecuteAsync(string number, CitizenProof proof, string? reason, CancellationToken cancel) =>
        change.RunAsync(number, proof, (db, item, now, token) => item.WithdrawAsync(db, now, token, reason), cancel);
}
