using System.Text.RegularExpressions;

namespace Messaging.Routing.Classification.Chat;

/// <summary>What politeness puts round a matter (客套话): a greeting before it, thanks before or behind it. It says nothing about the matter.</summary>
internal static partial class Courtesies
{
    // So that a model learns that thanks behind a matter do not make it thanks.
    private static readonly string[] Said = ["，谢谢", " 谢谢领导", "！谢谢您了", "，麻烦了", "，多谢", "，感谢", " 辛苦了", "，拜托了谢谢"];
    private static readonly string[] SaidBefore = ["你好，", "领导好 ", "谢谢，", "您好！"];

    /// <summary>A line as a polite citizen would have written it; the next ones differ.</summary>
    public static string Around(string line, int place) =>
        place % 4 == 3 ? SaidBefore[place / 4 % SaidBefore.Length] + line : line + Said[place % Said.Length];

    /// <param name="plain">As <see cref="PlainText"/> makes it.</param>
    /// <returns>What is left without them; empty when there is nothing else.</returns>
    public static string Without(string plain)
    {
        var left = plain.Trim();
        for (var before = -1; before != left.Length;)
        {
            before = left.Length;
            left = Behind().Replace(Before().Replace(left, ""), "").Trim();
        }

        return left;
    }

    private const string Thanks =
        "(?:非常|十分|万分|真是|真的|先|太|在此|这里|提前)?(?:谢谢|谢了|谢|感谢|多谢|感激不尽|辛苦|麻烦|费心|拜托|有劳|xiexie|xie xie|thanks|thank you|thx|3q)" +
        "(?:了|啦|你们|您们|您|你|恁们|恁|领导|厅长|老师|大家|各位|同志|关心|帮忙|支持|理解|答复|回复|啊|呀|哦|哈|喽|嘞|咧|一下)*";

    [GeneratedRegex("^(?:" + Thanks + "|(?:尊敬的|各位)?(?:你|您|恁|妮|你们|大家|领导|厅长|老师|客服|早上|上午|中午|下午|晚上)+好(?:啊|呀)?|在吗|在不|喂|hello|hi|nihao|ni hao|打扰了|打扰一下)(?: |$)")]
    private static partial Regex Before();

    // "码头太危险谢谢" has no comma either.
    [GeneratedRegex(" ?" + Thanks + " ?$")]
    private static partial Regex Behind();
}
