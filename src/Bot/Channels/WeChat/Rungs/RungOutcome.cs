namespace Messaging.Bot.Channels.WeChat.Rungs;

/// <summary>What a rung came to: settled, or the next one is tried.</summary>
/// <param name="Settled">Null: the next rung.</param>
/// <param name="Reason">Why the next one.</param>
/// <param name="StopsAll">Nothing else on WeChat would work either.</param>
internal readonly record struct RungOutcome(SendOutcome? Settled, string? Reason = null, bool StopsAll = false)
{
    public static RungOutcome Next(string reason) => new(null, reason);
}
