using System.Threading.RateLimiting;
using Messaging.Bot.Channels;
using Messaging.MailboxApi.Api;

namespace Messaging.MailboxApi.CitizenPage;

/// <summary>
/// How much strangers may ask of the public calls (公众接口限额): each network has a bucket of its own. Wide, because a whole service hall may come
/// from one address; a letter costs more than a look, and a code is guarded by its own number anyway.
/// </summary>
internal sealed class CitizenLimit : IDisposable, IEndpointFilter
{
    /// <summary>What filing a letter or bringing files takes out of the bucket.</summary>
    public const int Write = 10;

    public const int Look = 1;

    private const int Bucket = 3_000;
    private const int PerSecond = 20;
    private const int SecondsToWait = 30;

    private readonly PartitionedRateLimiter<string>? _buckets;

    public CitizenLimit(bool enabled)
        : this(enabled, Bucket)
    {
    }

    internal CitizenLimit(bool enabled, int bucket) => _buckets = !enabled ? null : PartitionedRateLimiter.Create<string, string>(network =>
        RateLimitPartition.GetTokenBucketLimiter(network, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = bucket,
            TokensPerPeriod = PerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        }));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var cost = http.GetEndpoint()?.Metadata.GetMetadata<CallCost>()?.Parts ?? Look;
        if (Allows(ClientNetwork.Name(http.Connection.RemoteIpAddress), cost))
        {
            return await next(context);
        }

        http.Response.Headers.RetryAfter = $"{SecondsToWait}";
        return Problems.Of(StatusCodes.Status429TooManyRequests, "rate.limited", "Too many requests from this network; please try again shortly.");
    }

    public void Dispose() => _buckets?.Dispose();

    internal bool Allows(string network, int cost)
    {
        if (_buckets is null)
        {
            return true;
        }

        try
        {
            using var lease = _buckets.AttemptAcquire(network, cost);
            return lease.IsAcquired;
        }
        catch (ObjectDisposedException)
        {
            // The bucket had stood idle and was put away at this very moment: there is a fresh one now.
            using var lease = _buckets.AttemptAcquire(network, cost);
            return lease.IsAcquired;
        }
    }
}
