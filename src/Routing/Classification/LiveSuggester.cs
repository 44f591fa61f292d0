using Messaging.Routing.Classification.Learning;
using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Classification;

/// <summary>
/// Suggests who should answer (分办建议) as the office does today: from the catalogue, and from the version in force of what it has learnt.
/// A closed desk is not suggested, but the one that took its duties over.
/// </summary>
public sealed class LiveSuggester(DivisionSuggester catalogue, ModelShelf shelf, Organisation organisation)
{
    /// <summary>Addressees for a message, best first; at least one, also for an empty text.</summary>
    public IReadOnlyList<DivisionSuggestion> Suggest(string? title, string text, int most = 3) => Read(title, text, most).Suggestions;

    /// <summary>The same with the version that suggested; null: the catalogue alone.</summary>
    public (IReadOnlyList<DivisionSuggestion> Suggestions, int? Version) Read(string? title, string text, int most = 3)
    {
        var now = shelf.Current;
        return (Successors.Suggest(organisation, most, Suggested), now.Learned is null ? null : now.Version);

        IReadOnlyList<DivisionSuggestion> Suggested(int some) =>
            now.Learned is not { } learned ? catalogue.Suggest(title, text, some)
            : now.Rows >= RouterInForce.LeastToPromise ? learned.Suggest(title, text, some)
            : Cautious(learned.Suggest(title, text, some), catalogue.Suggest(title, text, int.MaxValue));
    }

    /// <summary>Learnt from few items, a model may set the order, but is no surer of a label than the catalogue is.</summary>
    private static List<DivisionSuggestion> Cautious(IReadOnlyList<DivisionSuggestion> learned, IReadOnlyList<DivisionSuggestion> known)
    {
        var ceiling = known.ToDictionary(suggestion => suggestion.Label, suggestion => suggestion.Confidence);
        var most = 1.0;
        return
        [
            .. learned.Select(suggestion => suggestion with
            {
                Confidence = most = Math.Min(most, Math.Min(suggestion.Confidence, ceiling.GetValueOrDefault(suggestion.Label))),
            }),
        ];
    }
}
