namespace Messaging.MailboxApi.Jobs;

/// <summary>Something done again and again; one that failed is tried at the next beat. Nodes share the work by what they find in the database.</summary>
internal abstract partial class Job(TimeSpan every, TimeProvider time, ILogger log) : BackgroundService
{
    protected abstract Task DoAsync(CancellationToken cancel);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await DoAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure, GetType().Name);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Job} failed; trying again at the next beat")]
    private partial void LogFailed(Exception failure, string job);
}
