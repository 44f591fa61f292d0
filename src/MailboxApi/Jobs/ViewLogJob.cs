using Messaging.Routing.Desk;

namespace Messaging.MailboxApi.Jobs;

/// <summary>Writes who saw what, twice a second and once more when the server stops.</summary>
internal sealed partial class ViewLogJob(ViewLog views, TimeProvider time, ILogger<ViewLogJob> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await WriteAsync(stoppingToken);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(cancellationToken);
    }

    private async Task WriteAsync(CancellationToken cancel)
    {
        try
        {
            await views.FlushAsync(cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Who saw which item could not be written; trying again")]
    private partial void LogFailed(Exception failure);
}
