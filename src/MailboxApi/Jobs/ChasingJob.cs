using Messaging.Routing.Desk.Chasing;

namespace Messaging.MailboxApi.Jobs;

/// <summary>When colleagues are reminded; what that means is in <see cref="Chase"/>.</summary>
internal sealed class ChasingJob(Chase chase, TimeProvider time, ILogger<ChasingJob> log) : Job(TimeSpan.FromMinutes(1), time, log)
{
    protected override Task DoAsync(CancellationToken cancel) => chase.ExecuteAsync(cancel);
}
