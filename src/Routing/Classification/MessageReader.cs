using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Classification;

/// <summary>Reads a message for the first time (初阅) with everything the catalogue knows.</summary>
public sealed class MessageReader(Organisation organisation)
{
    private readonly DivisionSuggester _suggester = new(organisation);
    private readonly PlaceFinder _places = new(organisation);

    public FirstReading Read(string? title, string text) => new(
        _suggester.Suggest(title, text),
        IntentRecogniser.Recognise(title, text),
        KindClassifier.Classify(title, text),
        _places.Find(title + PlainText.Break + text));
}
