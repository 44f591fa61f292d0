namespace Messaging.Bot.Channels.BotFramework;

/// <summary>What the bot shows when it sends (发送令牌).</summary>
internal sealed record ConnectorToken(string Value, DateTimeOffset GoodUntil);
