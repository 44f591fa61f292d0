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

    private readonly DivisionSuggester _catalogue = new(organisation);
    private readonly PlaceFinder _places = new(organisation);
    private readonly LearnedSuggester? _learned =
        model?.BesideCatalogue is null ? null : new LearnedSuggester(new DivisionSuggester(organisation), model);

    /// <summary>Whether labels are the catalogue's, with or without a model.</summary>
    public bool ByCatalogue => model is null || _learned is not null;

    public RouterReading Read(string title, string text)
    {
        var intent = IntentRecogniser.Likeliest(title, text);
        return new RouterReading(
            ByCatalogue ? Addressees(intent, title, text) : [.. model!.Suggest(title, text).Take(Most)],
            JsonNamingPolicy.KebabCaseLower.ConvertName(intent.ToString()),
            JsonNamingPolicy.CamelCase.ConvertName(KindClassifier.Classify(title, text).Kind.ToString()),
            _places.Find(title + PlainText.Break + text)?.City);
    }

    private List<LabelConfidence> Addressees(Intent intent, string title, string text)
    {
        var suggestions = _learned?.Suggest(title, text, Most) ?? _catalogue.Suggest(title, text, Most);
        return [.. FirstReading.Tell(intent, suggestions).Select(told => new LabelConfidence(told.Label, told.Confidence))];
    }
}
