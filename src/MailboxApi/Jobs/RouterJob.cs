using Messaging.Routing.Desk.Suggesting;

namespace Messaging.MailboxApi.Jobs;

/// <summary>When the router learns from what became final; what that means is in <see cref="TrainAtNight"/>.</summary>
internal sealed partial class RouterJob(TrainAtNight train, TimeProvider time, ILogger<RouterJob> log) : Job(TimeSpan.FromMinutes(10), time, log)
{
    protected override async Task DoAsync(CancellationToken cancel)
    {
        if (await train.ExecuteIfDueAsync(cancel) is { } outcome)
        {
            LogTrained(log, outcome.End, outcome.Rows, outcome.New, outcome.Model?.Version);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Nightly training of the router: {End} ({Rows} items, {New} new, version {Version})")]
    private static partial void LogTrained(ILogger log, TrainingEnd end, int rows, int @new, int? version);
}
