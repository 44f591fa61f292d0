using Messaging.Routing.Mailbox.Items;

namespace Messaging.Bot.Dialog;

/// <summary>What a citizen tells the bot to do (指令), as opposed to a matter told to the office.</summary>
internal abstract record Command
{
    /// <summary>帮助</summary>
    public sealed record Help : Command;

    /// <summary>进度; without number: everything this citizen filed here.</summary>
    public sealed record Progress(string? Number, string? Code) : Command;

    /// <summary>新留言, perhaps with the matter in the same breath.</summary>
    public sealed record NewMatter(string? Text) : Command;

    /// <summary>说完了</summary>
    public sealed record Done : Command;

    /// <summary>已解决, 撤回; without number: the newest open one.</summary>
    public sealed record Withdraw(string? Number) : Command;

    /// <summary>常见问题; without number: the list.</summary>
    public sealed record Faq(int? Number) : Command;

    /// <summary>催办; without number: the only open one.</summary>
    public sealed record Urge(string? Number) : Command;

    /// <summary>保密; without number: everything of this citizen that is still open.</summary>
    public sealed record KeepConfidential(string? Number) : Command;

    /// <summary>评价: 不满意，路还没修. Only a command where there is an answer to rate.</summary>
    public sealed record Rate(int Score, string? Comment) : Command;

    /// <summary>改为投诉</summary>
    public sealed record CorrectKind(ItemKind Kind, string? Number) : Command;
}
