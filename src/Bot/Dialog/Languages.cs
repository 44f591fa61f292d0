namespace Messaging.Bot.Dialog;

/// <summary>The words for a citizen by the language of the client they use (语言): English where it says so, else Chinese.</summary>
public sealed class Languages(Phrases chinese, EnglishPhrases english)
{
    internal const string ChineseLocale = "zh-CN";

    // A Chinese character says as much as some letters do; our buttons hold both.
    private const int LettersACharacter = 2;

    public Phrases Chinese => chinese;

    public EnglishPhrases English => english;

    /// <param name="locale">An activity's, a BCP 47 tag such as <c>en-US</c>.</param>
    public Phrases In(string? locale) => IsEnglish(locale) ? english : chinese;

    internal static bool IsEnglish(string? locale) => locale?.Split('-', '_')[0].Equals("en", StringComparison.OrdinalIgnoreCase) is true;

    internal static bool IsChinese(string? text) =>
        text is not null && LettersACharacter * text.Count(letter => letter is >= '\u4e00' and <= '\u9fff') > text.Count(char.IsAsciiLetter);
}
