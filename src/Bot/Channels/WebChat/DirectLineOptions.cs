namespace Messaging.Bot.Channels.WebChat;

/// <summary>Configuration section <c>DirectLine</c>: who may open a web chat (网页对话), and for how long a token lasts.</summary>
public sealed class DirectLineOptions
{
    public const string Section = "DirectLine";

    /// <summary>Signs the tokens of all nodes. Empty: made once and kept with the database.</summary>
    public string? SigningKey { get; set; }

    /// <summary>
    /// Credential of a caller (a portal's server) that makes tokens and names their users. Empty: nobody does. It never
    /// belongs in a browser.
    /// </summary>
    public string? Secret { get; set; }

    /// <summary>Whether a browser gets a token, for a user made up by the server, without any credential.</summary>
    public bool Anonymous { get; set; } = true;

    /// <summary>Other sites whose pages may embed the chat, as <c>https://host[:port]</c>; our own always may.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>
    /// Life of a token in minutes. Pages refresh theirs every 15 minutes, so that below 20 an idle page loses its
    /// conversation.
    /// </summary>
    public int TokenMinutes { get; set; } = 30;

    internal TimeSpan TokenLife => TimeSpan.FromMinutes(TokenMinutes);
}
