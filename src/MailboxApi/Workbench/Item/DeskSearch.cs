using Messaging.Routing.Classification;
using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.MailboxApi.Workbench.Item;

/// <summary>Finds desks of the catalogue by what a clerk types (处室查找): name first, then code, duty, trigger word.</summary>
internal static class DeskSearch
{
    /// <returns>Open desks; without words all of them, those suggested first.</returns>
    public static IReadOnlyList<Division> Find(Organisation organisation, string? typed, IReadOnlyList<DivisionSuggestion> suggestions)
    {
        var open = organisation.Divisions.Where(desk => !desk.Closed).ToList();
        var words = (typed ?? "").Trim();
        if (words.Length == 0)
        {
            var best = suggestions.Select(suggestion => open.Find(desk => desk.Code == suggestion.Label)).OfType<Division>().ToList();
            return [.. best, .. open.Except(best)];
        }

        return
        [
            .. open
                .Select(desk => (Desk: desk, Rank: Rank(desk, words)))
                .Where(found => found.Rank > 0)
                .OrderByDescending(found => found.Rank)
                .Select(found => found.Desk),
        ];
    }

    private static int Rank(Division desk, string words) =>
        desk.Name.Contains(words, StringComparison.OrdinalIgnoreCase) || desk.Zh.Contains(words, StringComparison.OrdinalIgnoreCase) ? 4
        : desk.AddedAliases.Any(alias => alias.Contains(words, StringComparison.OrdinalIgnoreCase)) ? 4
        : desk.Code.StartsWith(words, StringComparison.OrdinalIgnoreCase) ? 3
        : desk.Duties.Contains(words, StringComparison.OrdinalIgnoreCase) ? 2
        : desk.Terms.Any(term => term.Text.Contains(words, StringComparison.OrdinalIgnoreCase)) ? 1
        : 0;
}
