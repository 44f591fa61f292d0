using Messaging.Routing.Desk.Office;

namespace Messaging.MailboxApi.Jobs;

/// <summary>When histories are sealed; what that means is in <see cref="SealHistory"/>.</summary>
internal sealed class SealJob(SealHistory seal, TimeProvider time, ILogger<SealJob> log) : Job(TimeSpan.FromMinutes(1), time, log)
{
    protected override Task DoAsync(CancellationToken cancel) => seal.ExecuteIfDueAsync(cancel);
}
