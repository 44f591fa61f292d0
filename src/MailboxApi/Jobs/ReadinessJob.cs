using Messaging.Routing.Classification;

namespace Messaging.MailboxApi.Jobs;

/// <summary>Learns when the process starts what would be learnt at first use, so that no citizen waits for it.</summary>
internal sealed class ReadinessJob : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(MessageReader.MakeReady, stoppingToken);
}
