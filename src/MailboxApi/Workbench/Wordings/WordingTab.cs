using Messaging.Routing.Desk.Wordings;
using Messaging.Routing.Mailbox.Wordings;

namespace Messaging.MailboxApi.Workbench.Wordings;

/// <summary>One list of the library (口径列表).</summary>
/// <param name="Key">In the address.</param>
/// <param name="Counted">Whether its number says that something is to be done.</param>
internal sealed record WordingTab(string Key, string Name, WordingQuery Query, bool Counted)
{
    public static IReadOnlyList<WordingTab> All { get; } =
    [
        new("all", "全部", new WordingQuery(), false),
        new("waiting", "待审定", new WordingQuery { Waiting = true }, true),
        new("soon", "即将到期", new WordingQuery { EndsWithinDays = WordingWords.SoonDays }, true),
        new("expired", "已过期", new WordingQuery { State = WordingState.Expired }, true),
        new("withdrawn", "已停用", new WordingQuery { State = WordingState.Withdrawn }, false),
    ];
}
