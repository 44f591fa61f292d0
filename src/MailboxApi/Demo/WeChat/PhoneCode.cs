namespace Messaging.MailboxApi.Demo.WeChat;

/// <summary>A QR code that can be scanned.</summary>
internal sealed record PhoneCode(string Key, string Text);
