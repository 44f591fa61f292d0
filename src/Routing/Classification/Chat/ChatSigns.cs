using System.Globalization;
using System.Text.RegularExpressions;
using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Classification.Chat;

/// <summary>
/// What a chat model sees of a line: runs of up to three characters, its length, the signs of <see cref="ChatCues"/>, how much of the field's words it
/// uses, and what the rules make of it.
/// </summary>
internal static partial class ChatSigns
{
    /// <summary>A sign says more than a run of characters.</summary>
    public const float SignWeight = 2;

    private const int LongestRun = 3;
    private const int MostTopics = 2;

    private static readonly int[] Lengths = [0, 2, 4, 7, 12, 20];
    private static readonly Lazy<Vocabulary> Field = new(() => new Vocabulary(Organisation.Bundled()));

    public static Dictionary<string, float> Of(string text, Intent byRule)
    {
        var signs = new Dictionary<string, float>(StringComparer.Ordinal);
        var plain = Digits().Replace(PlainText.Of(text), "#");
        var whole = $"^{plain}$";
        for (var length = 1; length <= LongestRun; length++)
        {
            for (var at = 0; at + length <= whole.Length; at++)
            {
                signs[whole.Substring(at, length)] = 1;
            }
        }

        var size = Array.FindIndex(Lengths, most => plain.Length <= most);
        signs[string.Create(CultureInfo.InvariantCulture, $"length {size}")] = 1;
        if (text.AsSpan().ContainsAny('?', '？'))
        {
            signs["question mark"] = 1;
        }

        var cues = ChatCues.In(plain).ToList();
        foreach (var cue in cues.DefaultIfEmpty("no cue"))
        {
            signs[$"cue {cue}"] = SignWeight;
        }

        signs[string.Create(CultureInfo.InvariantCulture, $"topics {Math.Min(MostTopics, Topics(plain))}")] = SignWeight;
        signs[$"rule {byRule}"] = SignWeight;
        return signs;
    }

    private static int Topics(string plain)
    {
        var found = 0;
        for (var at = 0; at < plain.Length; at++)
        {
            if (Field.Value.Words.LongestAt(plain, at, out var length) >= 0 && length > 1)
            {
                found++;
                at += length - 1;
            }
        }

        return found;
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
