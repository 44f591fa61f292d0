namespace Messaging.Bot.Channels.WebChat;

/// <summary>A token (令牌) and how long it is good for.</summary>
internal sealed record IssuedToken(string Text, TimeSpan Life);
