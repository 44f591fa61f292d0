namespace Messaging.Bot.Channels.WeChat;

/// <summary>
/// A push that is not what WeChat sends. The reason is for the log and holds nothing of the body; the answer to the
/// sender is a bare 4xx.
/// </summary>
internal sealed class MalformedPushException(string reason) : Exception(reason);
