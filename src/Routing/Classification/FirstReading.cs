namespace Messaging.Routing.Classification;

/// <summary>Everything a message says on being read for the first time (初阅): for whom, what is wanted, of what kind, where.</summary>
/// <param name="Suggestions">Addressees, best first; also for a message without a matter, in case there is one after all.</param>
/// <param name="Intent">What the citizen wants.</param>
/// <param name="Kind">The kind of item it would be.</param>
/// <param name="Place">Where the matter lies, when the message names a place.</param>
public sealed record FirstReading(
    IReadOnlyList<DivisionSuggestion> Suggestions, Intent Intent, KindSuggestion Kind, Place? Place)
{
    /// <summary>The version of the learnt model that suggested; null: the catalogue alone.</summary>
    public int? SuggestedBy { get; init; }

    /// <summary>The label of a message that carries no matter for anybody.</summary>
    public const string NoMatter = "NONE";

    // Small talk is recognised only when nothing else is left of a line; seldom wrong, never certain.
    private const double SureOfNoMatter = 0.95;

    /// <summary>
    /// The best label, or <see cref="NoMatter"/>: small talk, and questions after an earlier item that name no subject.
    /// </summary>
    public string Label => LabelOf(Intent, Suggestions);

    /// <summary>The suggestions as they are told: of a line that is nobody's matter <see cref="NoMatter"/> first.</summary>
    public IReadOnlyList<DivisionSuggestion> Told => Tell(Intent, Suggestions);

    internal static IReadOnlyList<DivisionSuggestion> Tell(Intent intent, IReadOnlyList<DivisionSuggestion> suggestions) =>
        LabelOf(intent, suggestions) is not NoMatter ? suggestions
        :
        [
            new DivisionSuggestion(NoMatter, SureOfNoMatter, []),
            .. suggestions.SkipLast(1).Select(suggestion => suggestion with { Confidence = suggestion.Confidence * (1 - SureOfNoMatter) }),
        ];

    private static string LabelOf(Intent intent, IReadOnlyList<DivisionSuggestion> suggestions) => intent switch
    {
        _ when intent.IsTalk() => NoMatter,
        Intent.QueryProgress or Intent.Urge when suggestions[0].Because.Count == 0 => NoMatter,
        _ => suggestions[0].Label,
    };
}
