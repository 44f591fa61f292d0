using Messaging.Routing.Desk.Office;

namespace Messaging.MailboxApi.Jobs;

/// <summary>When a year is closed; what that means is in <see cref="CloseYear"/>.</summary>
internal sealed class YearEndJob(CloseYear close, TimeProvider time, ILogger<YearEndJob> log) : Job(TimeSpan.FromMinutes(10), time, log)
{
    protected override Task DoAsync(CancellationToken cancel) => close.ExecuteAsync(cancel);
}
