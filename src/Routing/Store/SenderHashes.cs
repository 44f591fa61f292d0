namespace Messaging.Routing.Store;

/// <summary>How a citizen on a channel is found without being readable: one purpose for all who write and look up such hashes.</summary>
public static class SenderHashes
{
    /// <param name="sender">Openid or conversation id.</param>
    public static string SenderHash(this Keys keys, string sender) => keys.Hash("sender", sender);
}
