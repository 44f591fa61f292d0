using Messaging.Routing.Classification.Learning;

namespace Messaging.Routing.Classification;

/// <summary>
/// Suggests who should answer (分办建议) as the office does today: from the catalogue, and from the version in force of what it has learnt.
/// </summary>
public sealed class LiveSuggester(DivisionSuggester catalogue, ModelShelf shelf)
{
    /// <summary>Addressees for a message, best first; at least one, also for an empty text.</summary>
    public IReadOnlyList<DivisionSuggestion> Suggest(string? title, string text, int most = 3) => Read(title, text, most).Suggestions;

    /// <summary>The same with the version that suggested; null: the catalogue alone.</summary>
    public (IReadOnlyList<DivisionSuggestion> Suggestions, int? Version) Read(string? title, string text, int most = 3)
    {
        var now = shelf.Current;
        return now.Learned is not { } learned ? (catalogue.Suggest(title, text, most), null)
            : now.Rows >= RouterInForce.LeastToPromise ? (learned.Suggest(title, text, most), now.Version)
            : (Cautious(learned.Suggest(title, text, most), catalogue.Suggest(title, text, int.MaxValue)), now.Version);
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
