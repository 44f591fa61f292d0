using System.Net;
using System.Threading.RateLimiting;

namespace Messaging.Bot.Channels.WebChat.Uploads;

/// <summary>
/// How much may be uploaded from one network address (上传限额), counted in bytes: photographs of a whole service hall pass, a machine that wants
/// to fill the disk does not.
/// </summary>
internal sealed class UploadLimit(bool enabled) : IDisposable
{
    private const int Unit = 1024;
    private const int BurstUnits = 512 * 1024;
    private const int UnitsASecond = 1024;

    private readonly PartitionedRateLimiter<IPAddress> _buckets = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
        RateLimitPartition.GetTokenBucketLimiter(ClientNetwork.Of(address), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = BurstUnits,
            TokensPerPeriod = UnitsASecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        }));

    /// <param name="bytes">What is about to come, as far as it is told; at least one unit is taken.</param>
    public bool Allows(IPAddress? address, long bytes)
    {
        if (!enabled)
        {
            return true;
        }

        var units = (int)Math.Clamp(bytes / Unit, 1, BurstUnits);
        try
        {
            using var lease = _buckets.AttemptAcquire(address ?? IPAddress.None, units);
            return lease.IsAcquired;
        }
        catch (ObjectDisposedException)
        {
            // The bucket had stood idle and was put away at this very moment: there is a fresh one now.
            using var lease = _buckets.AttemptAcquire(address ?? IPAddress.None, units);
            return lease.IsAcquired;
        }
    }

    public void Dispose() => _buckets.Dispose();
}
