using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Classification;

/// <summary>Reads a message for the first time (初阅) with everything the catalogue knows and the office has learnt.</summary>
public sealed class MessageReader
{
    private readonly Func<string?, string, (IReadOnlyList<DivisionSuggestion> Suggestions, int? Version)> _suggest;
    private readonly PlaceFinder _places;

    /// <summary>With the catalogue alone.</summary>
    public MessageReader(Organisation organisation)
    {
        var catalogue = new DivisionSuggester(organisation);
        _suggest = (title, text) => (catalogue.Suggest(title, text), null);
        _places = new PlaceFinder(organisation);
    }

    /// <summary>As the office suggests today.</summary>
    public MessageReader(Organisation organisation, LiveSuggester suggester)
    {
        _suggest = (title, text) => suggester.Read(title, text);
        _places = new PlaceFinder(organisation);
    }

    /// <summary>Learns what is learnt from composed lines, which takes a moment; otherwise the first message waits for it.</summary>
    public static void MakeReady()
    {
        Chat.ChatModels.MakeReady();
        _ = (Accusations.ConductModel.Own, Matters.MatterModel.Own);
    }

    public FirstReading Read(string? title, string text)
    {
        var (suggestions, version) = _suggest(title, text);
        return new FirstReading(
            suggestions,
            IntentRecogniser.Recognise(title, text),
            KindClassifier.Classify(title, text),
            _places.Find(title + PlainText.Break + text))
        {
            SuggestedBy = version,
        };
    }
}
