using Messaging.Routing.Desk.Intake;

namespace Messaging.MailboxApi.Jobs;

/// <summary>When joining windows are closed; what that means is in <see cref="CloseJoinings"/>.</summary>
internal sealed partial class JoiningJob(CloseJoinings close, TimeProvider time, ILogger<JoiningJob> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await close.ExecuteAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Closing the joining windows failed; trying again")]
    private partial void LogFailed(Exception failure);
}
