using Messaging.Routing.Mailbox.Sources;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Messaging.Bot.Channels.BotFramework;

/// <summary>Gives an office that opens the door a source to count its messages under (来源); who does not, never sees it.</summary>
internal sealed class BotFrameworkSource(StoreWriter writer) : IHostedService
{
    private const string SourceName = "其他会话渠道";

    public Task StartAsync(CancellationToken cancellationToken) => writer.RunAsync(
        async (db, cancel) =>
        {
            if (!await db.Sources.AnyAsync(source => source.Code == BotFrameworkChannel.ChannelName, cancel))
            {
                db.Sources.Add(new Source { Code = BotFrameworkChannel.ChannelName, Name = SourceName, Way = BotFrameworkChannel.ChannelName });
            }

            return true;
        },
        cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
