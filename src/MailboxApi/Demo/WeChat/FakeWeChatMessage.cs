namespace Messaging.MailboxApi.Demo.WeChat;

/// <summary>A customer-service message as <see cref="FakeWeChat"/> received it.</summary>
public sealed record FakeWeChatMessage(string ToUser, string Text, string RawBody);
