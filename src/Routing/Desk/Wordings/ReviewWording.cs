using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.Wordings;
using Messaging.Routing.Store;

namespace Messaging.Routing.Desk.Wordings;

/// <summary>审定口径: a reviewer who did not write it puts a wording in force, or takes one out of use.</summary>
public sealed class ReviewWording(StoreWriter writer, TimeProvider time)
{
    /// <param name="id">Which wording.</param>
    /// <param name="by">A reviewer.</param>
    /// <param name="version">The version that was read: what is approved must be what was read.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <returns>Null when there is no such wording.</returns>
    public Task<Wording?> ApproveAsync(int id, Actor by, int version, CancellationToken cancel)
    {
        by.MustBe(Role.Reviewer);
        return ChangeWording.RunAsync(writer, id, by, version, wording => wording.Approve(by, time.Now()), cancel);
    }

    /// <inheritdoc cref="ApproveAsync"/>
    public Task<Wording?> WithdrawAsync(int id, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Reviewer);
        return ChangeWording.RunAsync(writer, id, by, version, wording => wording.Withdraw(by, time.Now()), cancel);
    }
}
