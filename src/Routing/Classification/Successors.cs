using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Classification;

/// <summary>Suggests in place of closed desks those that took their duties over (承接处室): what was learnt from years of items goes on to be of use.</summary>
internal static class Successors
{
    /// <param name="suggest">As many as are asked for, best first.</param>
    public static IReadOnlyList<DivisionSuggestion> Suggest(Organisation organisation, int most, Func<int, IReadOnlyList<DivisionSuggestion>> suggest)
    {
        var closed = organisation.Divisions.Count(desk => desk.Closed);
        if (closed == 0)
        {
            return suggest(most);
        }

        // Each closed desk may fall together with its successor: as many more are looked at.
        return
        [
            .. suggest((int)Math.Min(int.MaxValue, (long)most + closed))
                .Select(suggestion => suggestion with { Label = organisation.OpenDesk(suggestion.Label)?.Code ?? suggestion.Label })
                .GroupBy(suggestion => suggestion.Label)
                .Select(same => same.Count() == 1 ? same.First() : Together([.. same]))
                .OrderByDescending(suggestion => suggestion.Confidence)
                .Take(most),
        ];
    }

    // What spoke for either speaks for the one that has both duties now.
    private static DivisionSuggestion Together(IReadOnlyList<DivisionSuggestion> same) => new(
        same[0].Label,
        Math.Min(1, same.Sum(suggestion => suggestion.Confidence)),
        [.. same.SelectMany(suggestion => suggestion.Because).Distinct(StringComparer.Ordinal)]);
}
