namespace Messaging.MailboxApi.Demo.WeChat;

/// <summary>A call of the server API as <see cref="FakeWeChat"/> received it; neither token nor secret is kept.</summary>
/// <param name="Sent">The body as it came; of a call without one, its parameters.</param>
/// <param name="Code">The errcode of the answer; null where it had none, or was no JSON.</param>
public sealed record FakeWeChatCall(int Seq, string Method, string Path, string Sent, int Status, int? Code)
{
    /// <summary>The citizen a message is for; null for other calls.</summary>
    public string? ToUser { get; init; }

    /// <summary>Of a notice: what WeChat reports on later.</summary>
    public string? MessageId { get; init; }

    /// <summary>A message that arrived.</summary>
    public bool Arrived => ToUser is not null && Status == 200 && Code == 0;
}
