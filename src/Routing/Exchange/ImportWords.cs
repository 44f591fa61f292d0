using System.Text;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Exchange;

/// <summary>Types and statuses as lists write them: our codes, the office's Chinese names, and the same with 已 before it.</summary>
internal static class ImportWords
{
    private static readonly Dictionary<string, ItemState> OtherStates = new()
    {
        ["回复"] = ItemState.Answered,
        ["完成"] = ItemState.Completed,
        ["不受理"] = ItemState.Declined,
        ["办理中"] = ItemState.InHandling,
        ["处理中"] = ItemState.InHandling,
        ["在办"] = ItemState.InHandling,
        ["待办"] = ItemState.Registered,
        ["待处理"] = ItemState.Registered,
        ["未办结"] = ItemState.Registered,
        ["未答复"] = ItemState.Registered,
        ["未回复"] = ItemState.Registered,
    };

    public static ItemKind? Kind(string written)
    {
        var word = Plain(written);
        return ChineseNames.KindOf(word) ?? (word.EndsWith('类') ? ChineseNames.KindOf(word[..^1]) : null) ?? Code<ItemKind>(word);
    }

    public static ItemState? State(string written)
    {
        var word = Plain(written);
        word = word.StartsWith('已') ? word[1..] : word;
        return ChineseNames.StateOf(word) ?? (OtherStates.TryGetValue(word, out var state) ? state : Code<ItemState>(word));
    }

    private static T? Code<T>(string word)
        where T : struct, Enum =>
        word.Length > 0 && char.IsAsciiLetter(word[0]) && Enum.TryParse<T>(word, ignoreCase: true, out var read) && Enum.IsDefined(read)
            ? read
            : null;

    private static string Plain(string written) => written.Normalize(NormalizationForm.FormKC).Trim();
}
