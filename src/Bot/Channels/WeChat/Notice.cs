namespace Messaging.Bot.Channels.WeChat;

/// <summary>A subscription or template message (通知) as it goes to one citizen.</summary>
/// <param name="Link">Opened by a tap; null: none.</param>
internal sealed record Notice(string OpenId, string Template, string? Link, IReadOnlyList<(string Name, string Value)> Fields);
