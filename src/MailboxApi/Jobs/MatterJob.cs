using Messaging.Routing.Desk.Matters;

namespace Messaging.MailboxApi.Jobs;

/// <summary>When new items are compared with earlier ones; what that means is in <see cref="LinkMatters"/>.</summary>
internal sealed class MatterJob(LinkMatters link, TimeProvider time, ILogger<MatterJob> log) : Job(TimeSpan.FromSeconds(2), time, log)
{
    protected override Task DoAsync(CancellationToken cancel) => link.ExecuteAsync(cancel);
}
