using System.Net;
using System.Threading.RateLimiting;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>
/// How many conversations strangers may open (匿名令牌限额): each network address has a bucket of its own. Wide, because a whole
/// county office may come from one address; narrow enough that one machine does not fill the store.
/// </summary>
internal sealed class AnonymousTokenLimit : IDisposable
{
    private const int Burst = 1_000;
    private const int PerPeriod = 20;

    private readonly PartitionedRateLimiter<IPAddress>? _buckets;

    public AnonymousTokenLimit(bool enabled)
        : this(enabled, Burst, TimeSpan.FromSeconds(1))
    {
    }

    internal AnonymousTokenLimit(bool enabled, int burst, TimeSpan period)
    {
        if (enabled)
        {
            _buckets = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
                RateLimitPartition.GetTokenBucketLimiter(ClientNetwork.Of(address), _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = burst,
                    TokensPerPeriod = PerPeriod,
                    ReplenishmentPeriod = period,
                    AutoReplenishment = true,
                    QueueLimit = 0,
                }));
        }
    }

    /// <summary>False once the address has had its share for now.</summary>
    public bool Allows(IPAddress? address)
    {
        if (_buckets is null)
        {
            return true;
        }

        var bucket = address ?? IPAddress.None;
        try
        {
            using var lease = _buckets.AttemptAcquire(bucket);
            return lease.IsAcquired;
        }
        catch (ObjectDisposedException)
        {
            // The bucket had stood idle and was put away at this very moment: there is a fresh one now.
            using var lease = _buckets.AttemptAcquire(bucket);
            return lease.IsAcquired;
        }
    }

    public void Dispose() => _buckets?.Dispose();
}
