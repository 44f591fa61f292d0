using System.Globalization;
using System.Text;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>Cuts a long text into messages WeChat takes: at the end of a paragraph or sentence where there is one.</summary>
internal static class TextPieces
{
    /// <summary>Of one text message, in bytes of UTF-8; longer ones are refused with 45002.</summary>
    public const int LargestMessage = 2048;

    private const string SentenceEnds = "。！？；…!?;\n";
    private const string PhraseEnds = "，、：,: ”』」）)";

    public static IReadOnlyList<string> Of(string text, int largest = LargestMessage)
    {
        var pieces = new List<string>();
        var rest = text.Trim();
        while (Encoding.UTF8.GetByteCount(rest) > largest)
        {
            var fitting = Fitting(rest, largest);
            var length = LastEnd(rest, fitting, SentenceEnds) ?? LastEnd(rest, fitting, PhraseEnds) ?? fitting;
            pieces.Add(rest[..length].TrimEnd());
            rest = rest[length..].TrimStart();
        }

        if (rest.Length > 0)
        {
            pieces.Add(rest);
        }

        return pieces;
    }

    /// <summary>The most characters within the bytes, never half an emoji.</summary>
    private static int Fitting(string text, int largest)
    {
        var (length, bytes) = (0, 0);
        while (length < text.Length)
        {
            var step = StringInfo.GetNextTextElementLength(text, length);
            bytes += Encoding.UTF8.GetByteCount(text.AsSpan(length, step));
            if (bytes > largest)
            {
                break;
            }

            length += step;
        }

        // One "character" of more combining marks than a message holds is no writing; cut it anywhere legal.
        return length > 0 ? length : WholeRunes(text, largest);
    }

    private static int WholeRunes(string text, int largest)
    {
        var (length, bytes) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > largest)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return Math.Max(length, 1);
    }

    /// <summary>Only in the later half: a short first line must not make a message of its own.</summary>
    private static int? LastEnd(string text, int length, string ends)
    {
        var at = text.AsSpan(0, length).LastIndexOfAny(ends);
        if (at < length / 2)
        {
            return null;
        }

        // A closing quotation mark stays with its sentence.
        var end = at + 1;
        return end < length && "”』」）)".Contains(text[end]) ? end + 1 : end;
    }
}
