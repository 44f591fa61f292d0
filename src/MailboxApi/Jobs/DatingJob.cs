using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Mailbox.People;

namespace Messaging.MailboxApi.Jobs;

/// <summary>
/// Looks now and then for items whose due day was counted by a notice or rule that has been replaced: filed on another node in the half minute
/// before it knew, or left over when a loading was cut short. What that means is in <see cref="DateItems"/>.
/// </summary>
internal sealed partial class DatingJob(DateItems date, TimeProvider time, ILogger<DatingJob> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await date.ExecuteAsync(DateItems.Again, Actor.System, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Dating the open items again failed; trying again")]
    private partial void LogFailed(Exception failure);
}
