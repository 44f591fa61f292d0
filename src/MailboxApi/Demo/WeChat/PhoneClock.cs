namespace Messaging.MailboxApi.Demo.WeChat;

/// <summary>How far the demonstration's clock goes on.</summary>
internal sealed record PhoneClock(int Minutes);
