namespace Messaging.MailboxApi.Demo.WeChat;

/// <summary>A picture, recording or film that a citizen sent.</summary>
public sealed record FakeWeChatMedia(byte[] Content, string ContentType, string FileName);
