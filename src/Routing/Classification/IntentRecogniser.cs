namespace Messaging.Routing.Classification;

/// <summary>
/// Tells what a citizen wants of the bot (意图): to file a matter, to ask, to hear of an earlier one, or only to talk.
/// In doubt it is a matter to be filed.
/// </summary>
public static class IntentRecogniser
{
    /// <summary>One line of chat.</summary>
    public static Intent Recognise(string text) => Recognise(null, text);

    /// <summary>A message with a title, such as a letter form has it.</summary>
    public static Intent Recognise(string? title, string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        if (string.IsNullOrWhiteSpace(title) && SmallTalk.In(text) is { } talk)
        {
            return talk;
        }

        return Intent.File;
    }
}
