using Messaging.Routing.Desk.Intake;

namespace Messaging.MailboxApi.Jobs;

/// <summary>Reads a text when the process starts, so that no citizen waits while what is made at first use is made.</summary>
internal sealed class FirstReading(ReadAccusation accusations) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => accusations.IsDoubtful(null, "您好"), stoppingToken);
}
