using System.Threading.RateLimiting;
using Messaging.Routing.Mailbox.Conversations;

namespace Messaging.Bot.Dialog;

/// <summary>
/// How fast one citizen may write before the bot asks to slow down. Nobody types as fast as this; it stops a machine from filling the
/// mailbox. Kept in memory: after a restart it begins anew.
/// </summary>
/// <param name="enabled">Off only for measuring (<c>RateLimits:Enabled</c>).</param>
public sealed class CitizenLimits(bool enabled) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(sender =>
        RateLimitPartition.GetTokenBucketLimiter(sender, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = 300,
            TokensPerPeriod = 2,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        }));

    public bool Allows(Conversation conversation)
    {
        if (!enabled)
        {
            return true;
        }

        try
        {
            using var lease = _limiter.AttemptAcquire(conversation.SenderHash);
            return lease.IsAcquired;
        }
        catch (ObjectDisposedException)
        {
            // The bucket had stood idle and was put away at this very moment: there is a fresh one now.
            using var lease = _limiter.AttemptAcquire(conversation.SenderHash);
            return lease.IsAcquired;
        }
    }

    public void Dispose() => _limiter.Dispose();
}
