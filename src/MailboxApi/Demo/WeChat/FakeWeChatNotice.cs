namespace Messaging.MailboxApi.Demo.WeChat;

/// <summary>A subscription or template message as <see cref="FakeWeChat"/> took it.</summary>
/// <param name="MessageId">Under which WeChat's event tells what became of it.</param>
public sealed record FakeWeChatNotice(string ToUser, string Template, string? Link, IReadOnlyDictionary<string, string> Fields, string MessageId);
