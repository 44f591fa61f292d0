using Messaging.Routing.Desk.SpecialReports;

namespace Messaging.MailboxApi.Jobs;

/// <summary>When it is looked whether far more people write than usual; what that means is in <see cref="WatchBursts"/>.</summary>
internal sealed partial class BurstJob(WatchBursts watch, TimeProvider time, ILogger<BurstJob> log) : Job(TimeSpan.FromSeconds(20), time, log)
{
    private readonly ILogger _log = log;

    protected override async Task DoAsync(CancellationToken cancel)
    {
        foreach (var report in await watch.ExecuteAsync(cancel))
        {
            LogOpened(report);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A burst of messages was noticed; special report {Report} waits to be signed")]
    private partial void LogOpened(int report);
}
