using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk;

/// <summary>Which items a person may see at all. Every query and every act goes through here.</summary>
public static class ItemAccess
{
    /// <summary>
    /// Dispatchers, reviewers and managers see all; a division what it has or had to answer or help with; an intake client what came from its source; an
    /// administrator, nothing. An item that is invisible is not found, so that nobody learns what exists.
    /// </summary>
    public static IQueryable<MailboxItem> VisibleTo(this IQueryable<MailboxItem> items, Actor actor)
    {
        items = items.ButForAccused(actor);
        if (SeesAll(actor))
        {
            return items;
        }

        var codes = actor.Is(Role.Division) ? actor.Divisions.ToArray() : [];
        var prefixes = codes.Select(code => code + "-%").ToArray();
        var helping = codes.SelectMany(code => (string[])[$"%,{code},%", $"%,{code}-%"]).ToArray();
        var source = actor.Is(Role.Intake) ? actor.Source : null;
        return items.Where(item =>
            (source != null && item.Source == source)
            || (item.Division != null
                && WithDivision.Contains(item.State)
                && (codes.Contains(item.Division)
                    || prefixes.Any(prefix => EF.Functions.Like(item.Division, prefix))
                    || helping.Any(pattern => EF.Functions.Like(item.AssistingCodes, pattern)))));
    }

    /// <summary>The same for one item at hand.</summary>
    public static bool MaySee(this Actor actor, MailboxItem item) => !(actor.Is(Role.Division) && actor.Divisions.Any(item.Accuses)) && MaySeeElse(actor, item);

    private static bool MaySeeElse(Actor actor, MailboxItem item) => SeesAll(actor)
        || (actor.Is(Role.Intake) && actor.Source == item.Source)
        || (actor.Is(Role.Division) && WithDivision.Contains(item.State)
            && (actor.Covers(item.Division) || item.Assisting.Any(actor.Covers)));

    /// <summary>
    /// Keeps an accusation from everybody who belongs to a division it complains of, whatever other roles the person has: who is both dispatcher
    /// and member of the accused division leaves it to a colleague (信访工作条例 art. 30).
    /// </summary>
    private static IQueryable<MailboxItem> ButForAccused(this IQueryable<MailboxItem> items, Actor actor)
    {
        if (!actor.Is(Role.Division))
        {
            return items;
        }

        var own = actor.Divisions.Select(MailboxItem.HouseOf).Distinct().SelectMany(code => (string[])[$"%,{code},%", $"%,{code}-%"]).ToArray();
        var kept = items.Where(item => Kept.Contains(item.Accusation) && own.Any(pattern => EF.Functions.Like(item.AccusedCodes, pattern)));

        // What was merged into an accusation is about the same matter and names it by number.
        return items.Where(item =>
            (!Kept.Contains(item.Accusation) || !own.Any(pattern => EF.Functions.Like(item.AccusedCodes, pattern)))
            && (item.MergedInto == null || !kept.Any(main => main.Number == item.MergedInto)));
    }

    private static readonly Accusation[] Kept = [Accusation.Marked, Accusation.Found, Accusation.Confirmed];

    /// <summary>A division works on the matter and does not see the person (只见事不见人): phones and identity numbers in the words are masked.</summary>
    public static bool SeesMatterOnly(this Actor actor) => actor.SeesMaskedOnly() || (actor.Is(Role.Division) && !actor.Is(Role.Dispatcher) && !actor.Is(Role.Reviewer));

    /// <summary>Sees drafts and colleagues' notes; an intake client of another platform does not.</summary>
    public static bool IsOffice(this Actor actor) => actor.Is(Role.Division) || actor.Is(Role.Dispatcher) || actor.Is(Role.Reviewer);

    /// <summary>A manager watches figures and lists; the matter is shown with everything masked that points to a person.</summary>
    public static bool SeesMaskedOnly(this Actor actor) => actor.Is(Role.Manager) && !actor.IsOffice();

    /// <summary>A division, and nobody else, works on what it was given.</summary>
    internal static void MustHandle(this Actor actor, MailboxItem item)
    {
        actor.MustBe(Role.Division);
        if (!actor.Covers(item.Division))
        {
            throw new Mailbox.NotAllowedException("The item lies with another division.");
        }
    }

    private static readonly ItemState[] WithDivision =
    [
        ItemState.Dispatched, ItemState.InHandling, ItemState.InReview, ItemState.AwaitingSupplement,
        ItemState.Answered, ItemState.Delivered, ItemState.Completed,
    ];

    private static bool SeesAll(Actor actor) => actor.Is(Role.Dispatcher) || actor.Is(Role.Reviewer) || actor.Is(Role.Manager);
}
