using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Citizens;

/// <summary>催办: the citizen asks when it will be answered, once a day.</summary>
public sealed class UrgeOwnItem(ChangeOwnItem change)
{
    /// <exception cref="RefusedException"><c>urge.again</c>, <c>item.ended</c>.</exception>
    public Task<MailboxItem?> ExecuteAsync(string number, CitizenProof proof, CancellationToken cancel) => change.RunAsync(
        number,
        proof,
        (_, item, now, _) =>
        {
            // Answered and not yet proven is still open, but there is nothing left to hurry.
            Refuse.If(item.State.IsAnswered(), "item.ended", "The item is answered or ended.");
            item.Urge(Actor.Citizen, now);
            return Task.CompletedTask;
        },
        cancel);
}
