using System.Globalization;
using System.Text;

namespace Messaging.Routing.Mailbox.Attachments;

/// <summary>The name of a file (文件名), such that every desk can save it and nobody reads it as something else than it is.</summary>
internal static class FileName
{
    /// <summary>Characters, extension included.</summary>
    public const int Longest = 100;

    private const int LongestExtension = 5;
    private const string Nameless = "附件";
    private const string Reserved = "<>:\"|?*";

    /// <param name="given">As it was handed in; may be a path, or anything.</param>
    /// <param name="kind">What the content is; its extension replaces one that says something else.</param>
    public static string Clean(string? given, FileKind kind)
    {
        var kept = new StringBuilder();
        foreach (var letter in (given ?? "").Split('/', '\\')[^1].EnumerateRunes())
        {
            if (IsShown(letter))
            {
                kept.Append(letter.ToString());
            }
        }

        var name = kept.ToString().Normalize(NormalizationForm.FormC).Trim(' ', '.', '\u3000');
        var extension = Path.GetExtension(name);
        var fits = kind.Extensions.FirstOrDefault(known => known.Equals(extension, StringComparison.OrdinalIgnoreCase));
        var stem = fits is not null || IsExtension(extension) ? name[..^extension.Length].TrimEnd(' ', '.') : name;
        var ending = fits ?? kind.Extensions[0];
        return (stem.Length == 0 ? Nameless : Cut(stem, Longest - ending.Length)) + ending;
    }

    private static bool IsExtension(string extension) =>
        extension.Length is > 1 and <= LongestExtension + 1 && extension.AsSpan(1).ContainsAnyExcept('.', ' ') && extension.Skip(1).All(char.IsAsciiLetterOrDigit);

    /// <summary>No control characters, nothing that turns the direction of writing, and none that a file system refuses.</summary>
    private static bool IsShown(Rune letter) =>
        letter != Rune.ReplacementChar
        && (!letter.IsBmp || !Reserved.Contains((char)letter.Value))
        && Rune.GetUnicodeCategory(letter) is not (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned);

    private static string Cut(string stem, int most) =>
        stem.Length <= most ? stem : stem[..(char.IsHighSurrogate(stem[most - 1]) ? most - 1 : most)];
}
