using System.Text.Json;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>What WeChat's API answered. Its <c>errmsg</c> is not kept whole: it may quote an openid or a token.</summary>
internal sealed record WeChatAnswer
{
    public static readonly WeChatAnswer NeverLeft = new() { Reach = WeChatReach.NeverLeft };

    public required WeChatReach Reach { get; init; }

    /// <summary>0 is success; answers that carry a value, such as a token, have no <c>errcode</c> at all.</summary>
    public int Code { get; init; }

    /// <summary>The HTTP status where the result is unknown because of it.</summary>
    public int? Status { get; init; }

    /// <summary>WeChat's <c>rid</c>, by which its diagnosis tool finds the call.</summary>
    public string? RequestId { get; init; }

    /// <summary>Our address as WeChat saw it, when it is not on the account's list (40164).</summary>
    public string? CallerAddress { get; init; }

    /// <summary>Of a template message; text, because it may exceed every signed number.</summary>
    public string? MessageId =>
        Body.ValueKind is JsonValueKind.Object && Body.TryGetProperty("msgid", out var id) && id.ValueKind is JsonValueKind.Number or JsonValueKind.String
            ? id.ToString()
            : null;

    public JsonElement Body { get; init; }

    public bool IsSuccess => Reach == WeChatReach.Answered && Code == 0;

    public static WeChatAnswer Unknown(int? status = null) => new() { Reach = WeChatReach.Unknown, Status = status };
}
