namespace Messaging.Bot.Channels.WebChat;

/// <summary>What a token says (令牌所指): one user in one conversation.</summary>
internal sealed record DirectLineGrant(string Conversation, string User);
