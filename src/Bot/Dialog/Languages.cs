namespace Messaging.Bot.Dialog;

/// <summary>The words for a citizen by the language of the client they use (语言): English where it says so, else Chinese.</summary>
public sealed class Languages(Phrases chinese, EnglishPhrases english)
{
    public Phrases Chinese => chinese;

    public EnglishPhrases English => english;

    /// <param name="locale">An activity's, a BCP 47 tag such as <c>en-US</c>.</param>
    public Phrases In(string? locale) => IsEnglish(locale) ? english : chinese;

    internal static bool IsEnglish(string? locale) => locale?.Split('-', '_')[0].Equals("en", StringComparison.OrdinalIgnoreCase) is true;
}
