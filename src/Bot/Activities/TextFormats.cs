namespace Messaging.Bot.Activities;

/// <summary>How a message's text is to be read.</summary>
public static class TextFormats
{
    public const string Plain = "plain";
    public const string Markdown = "markdown";
}
