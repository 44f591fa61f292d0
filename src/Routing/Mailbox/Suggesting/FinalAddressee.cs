using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Mailbox.Suggesting;

/// <summary>
/// Whose duty an item turned out to be (最终分办), after corrections, returns and rulings: what is learnt from and what suggestions are measured by. A
/// suggestion that was carried out by itself proves nothing until a person of the division has taken the item.
/// </summary>
public static class FinalAddressee
{
    /// <summary>States in which a division has acted on an item as its own.</summary>
    public static readonly IReadOnlyList<ItemState> Taken =
    [
        ItemState.InHandling, ItemState.AwaitingSupplement, ItemState.InReview, ItemState.Answered, ItemState.Delivered, ItemState.Completed,
    ];

    /// <summary>States in which an addressee may be final; which it is, <see cref="Of"/> tells.</summary>
    public static readonly IReadOnlyList<ItemState> Possible = [.. Taken, ItemState.Dispatched, ItemState.Referred, ItemState.Declined];

    /// <returns>A desk's code, <c>external:…</c> or the out-of-scope code; null while nothing is final.</returns>
    /// <param name="ruled">The office has ruled on a second return.</param>
    public static string? Of(Organisation organisation, ItemState state, string? division, bool ruled, string? authority, string? suggested)
    {
        ArgumentNullException.ThrowIfNull(organisation);

        return state switch
        {
            ItemState.Referred => organisation.AuthorityCalled(authority)?.Code,

            // 不予受理 has many reasons; only where it was suggested, a person has agreed that nobody here is competent.
            ItemState.Declined => suggested == organisation.Other.Code ? suggested : null,
            ItemState.Dispatched when !ruled => null,
            _ when division is not null && Possible.Contains(state) => organisation.Find(division)?.Code,
            _ => null,
        };
    }
}
