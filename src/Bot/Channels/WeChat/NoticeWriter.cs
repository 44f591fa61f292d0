using System.Globalization;
using System.Text;
using Messaging.Bot.Channels.WeChat.Rungs;
using Messaging.Bot.Dialog;
using Messaging.Routing.Mailbox.Deadlines;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>Fills a notice's fields within the rules of each, which its name tells (订阅通知参数值内容限制). No field may be empty.</summary>
internal sealed class NoticeWriter(Phrases phrases, WeChatOptions options)
{
    /// <param name="shortened">Once more, after WeChat took offence: bare letters and half the length.</param>
    public Notice Write(NoticeTemplate template, RungMessage message, bool shortened) => new(
        message.OpenId,
        template.Id,
        options.PageOf(message.ItemNumber),
        [.. template.Fields.Select(field => (field.Name, Fitting(field.Name, Value(field.Value, message), shortened)))]);

    /// <summary>As the field's kind allows it.</summary>
    internal static string Fitting(string field, string value, bool shortened)
    {
        var kind = field.TrimEnd("0123456789".ToCharArray());
        var most = kind switch
        {
            "thing" => 20,
            "number" or "letter" or "character_string" => 32,
            "symbol" or "phrase" => 5,
            "phone_number" => 17,
            "name" => 10,
            _ => 64,
        };
        var kept = kind switch
        {
            "number" => string.Concat(value.Where(char.IsAsciiDigit)),
            "letter" => string.Concat(value.Where(char.IsAsciiLetter)),
            "character_string" => string.Concat(value.Where(letter => letter is > ' ' and < (char)127)),
            "phrase" or "name" => string.Concat(value.Where(letter => letter > (char)127 && char.IsLetter(letter))),
            _ => OneLine(value),
        };
        if (shortened && kind is "thing")
        {
            (kept, most) = (string.Concat(kept.Where(char.IsLetterOrDigit)), most / 2);
        }

        kept = Cut(kept, most);
        return kept.Length > 0 ? kept : kind is "phrase" or "name" or "thing" ? "已办理" : "1";
    }

    private string Value(NoticeValue value, RungMessage message)
    {
        var at = message.Delivery.CreatedAt.ToOffset(ChinaTime.Offset);
        return value switch
        {
            NoticeValue.Number => message.ItemNumber,
            NoticeValue.Subject => Phrases.NoticeSubject(message.Delivery.Purpose),
            NoticeValue.State => Phrases.NoticeState(message.Delivery.Purpose),
            NoticeValue.Time => at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            NoticeValue.Date => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            NoticeValue.Office => phrases.OfficeName,
            NoticeValue.Hint => Phrases.NoticeHint,
            _ => throw new InvalidOperationException($"Nothing is worded for {value}."),
        };
    }

    private static string OneLine(string value) => value.ReplaceLineEndings(" ").Trim();

    private static string Cut(string value, int most)
    {
        var cut = new StringBuilder();
        foreach (var rune in value.EnumerateRunes())
        {
            if (cut.Length + rune.Utf16SequenceLength > most)
            {
                break;
            }

            cut.Append(rune.ToString());
        }

        return cut.ToString();
    }
}
