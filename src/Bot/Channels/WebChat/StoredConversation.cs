namespace Messaging.Bot.Channels.WebChat;

/// <summary>A conversation that was started (已开始的对话).</summary>
/// <param name="Key">Its key in the store.</param>
/// <param name="LastSeq">The number of its newest line.</param>
internal sealed record StoredConversation(long Key, int LastSeq);
