namespace Messaging.Bot.Channels.WeChat;

/// <summary>
/// A request that is not what WeChat sends. The reason is for the log and holds nothing of the request; the answer to
/// the sender is a bare status.
/// </summary>
internal sealed class PushRefusedException(string reason, int status = 400) : Exception(reason)
{
    public int Status { get; } = status;
}
