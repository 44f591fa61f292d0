using Messaging.Routing.Desk.Wordings;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Wordings;
using Messaging.MailboxApi.Workbench.Settings;

namespace Messaging.MailboxApi.Workbench.Wordings;

/// <summary>Kinds, states and validity of wordings as they stand on the pages (口径用语).</summary>
internal static class WordingWords
{
    /// <summary>From so many days before its end a wording is shown as ending soon.</summary>
    public const int SoonDays = 30;

    public static string Zh(this WordingKind kind) => kind switch
    {
        WordingKind.Internal => "内部口径",
        WordingKind.Faq => "常见问题",
        WordingKind.Template => "答复模板",
        _ => kind.ToString(),
    };

    public static string Zh(this WordingState state) => state switch
    {
        WordingState.Draft => "草稿",
        WordingState.Approved => "生效",
        WordingState.Upcoming => "未到生效日",
        WordingState.Expired => "已过期",
        WordingState.Withdrawn => "已停用",
        _ => state.ToString(),
    };

    /// <summary>Which colour a state's chip has.</summary>
    public static string Tone(this WordingState state) => state switch
    {
        WordingState.Approved => "live",
        WordingState.Expired => "bad",
        WordingState.Withdrawn => "state-withdrawn",
        _ => "",
    };

    public static string Validity(this WordingVersion version) => (version.From, version.To) switch
    {
        (null, null) => "长期有效",
        ({ } from, null) => $"{Say.Day(from)} 起",
        (null, { } to) => $"至 {Say.Day(to)}",
        ({ } from, { } to) => $"{Say.Day(from)} 至 {Say.Day(to)}",
    };

    /// <returns>Null while the end is far or not set.</returns>
    public static string? EndsSoon(this WordingView view) => view.DaysLeft switch
    {
        0 => "今天到期",
        > 0 and <= SoonDays and var days => $"{days} 天后到期",
        _ => null,
    };

    public static string DivisionName(this Organisation organisation, string? code) =>
        code is null ? "全厅" : DivisionChoices.NameOf(organisation, code);
}
