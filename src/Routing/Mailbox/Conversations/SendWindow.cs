namespace Messaging.Routing.Mailbox.Conversations;

/// <summary>What a citizen's act lets us send without being asked again (回复窗口): so many messages within so long.</summary>
public readonly record struct SendWindow(int Messages, TimeSpan For);
