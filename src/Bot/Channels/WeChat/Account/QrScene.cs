using Messaging.Bot.Dialog;

namespace Messaging.Bot.Channels.WeChat.Account;

/// <summary>A code with parameters that hangs somewhere (带参数二维码), and what scanning it chooses.</summary>
public sealed record QrScene
{
    /// <summary>What WeChat sends when it is scanned; made from what it chooses, so that the same wish is the same code.</summary>
    public required string Code { get; init; }

    public required ChosenMatter Chosen { get; init; }

    /// <summary>What the picture says.</summary>
    public required string Url { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Null: it is good for ever.</summary>
    public DateTimeOffset? Until { get; init; }
}
