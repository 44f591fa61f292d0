using Messaging.Routing.Reports.Digests;

namespace Messaging.MailboxApi.Jobs;

/// <summary>When the digests of yesterday and of last week are written; what that means is in <see cref="WriteDigests"/>.</summary>
internal sealed class DigestJob(WriteDigests write, TimeProvider time, ILogger<DigestJob> log) : Job(TimeSpan.FromMinutes(10), time, log)
{
    protected override Task DoAsync(CancellationToken cancel) => write.ExecuteAsync(cancel);
}
