using System.Text.Json;
using Messaging.Routing.Classification.Learning;
using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Classification.Measuring;

/// <summary>
/// Reads lines as the office would: by the catalogue alone, by catalogue and model together, or by the model alone when it
/// was learnt for labels that are not the catalogue's.
/// </summary>
public sealed class RouterReader(Organisation organisation, TextModel? model = null)
{
    private const int Most = 5;

    private readonly MessageReader _reader = new(organisation);
    private readonly DivisionSuggester _catalogue = new(organisation);
    private readonly LearnedSuggester? _learned =
        model?.BesideCatalogue is null ? null : new LearnedSuggester(new DivisionSuggester(organisation), model);

    /// <summary>Whether labels are the catalogue's, with or without a model.</summary>
    public bool ByCatalogue => model is null || _learned is not null;

    public RouterReading Read(string title, string text)
    {
        var first = _reader.Read(title, text) with { Intent = IntentRecogniser.Likeliest(title, text) };
        return new RouterReading(
            ByCatalogue ? [.. Addressees(first, title, text).Select(told => new LabelConfidence(told.Label, told.Confidence))] : [.. model!.Suggest(title, text).Take(Most)],
            JsonNamingPolicy.KebabCaseLower.ConvertName(first.Intent.ToString()),
            JsonNamingPolicy.CamelCase.ConvertName(first.Kind.Kind.ToString()),
            first.Place?.City);
    }

    private IReadOnlyList<DivisionSuggestion> Addressees(FirstReading first, string title, string text) =>
        first.Tell(_learned?.Suggest(title, text, Most) ?? _catalogue.Suggest(title, text, Most));
}
