using System.Globalization;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Messaging.Routing.Store;

/// <summary>
/// Tells a node that a conversation got new lines, on whichever node they were written (新行通知): PostgreSQL's NOTIFY, heard on a connection of its
/// own. Nothing depends on it: who listens looks into the store from time to time as well.
/// </summary>
public sealed partial class LineNews(StoreOptions options, TimeProvider time, ILogger<LineNews> log)
{
    internal const string ChannelName = "mailbox_lines";

    private const int KeepAliveSeconds = 10;
    private static readonly TimeSpan _firstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(10);

    /// <summary>Listens until cancelled, over every break of the connection. On SQLite, which has one node only, there is nothing to hear.</summary>
    /// <param name="heard">Gets the conversation's key; null when any may have been missed, as after a break.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task ListenAsync(Action<long?> heard, CancellationToken cancel)
    {
        if (options.Provider is not DatabaseProvider.PostgreSql)
        {
            return;
        }

        var pause = _firstPause;
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                await HearAsync(heard, () => pause = _firstPause, cancel);
            }
            catch (Exception broken) when (broken is NpgsqlException or IOException or TimeoutException or InvalidOperationException)
            {
                LogBroken(broken, pause);
                await Task.Delay(pause, time, cancel);
                pause = pause * 2 < _longestPause ? pause * 2 : _longestPause;
            }
        }
    }

    private async Task HearAsync(Action<long?> heard, Action connected, CancellationToken cancel)
    {
        var settings = new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            // Held as long as the node lives; and a dead line is noticed, though nothing is ever sent on it.
            Pooling = false,
            KeepAlive = KeepAliveSeconds,
        };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        connection.Notification += (_, news) =>
        {
            foreach (var part in news.Payload.Split(','))
            {
                heard(long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var conversation) ? conversation : null);
            }
        };
        await connection.OpenAsync(cancel);
        await using (var listen = connection.CreateCommand())
        {
            listen.CommandText = $"LISTEN {ChannelName}";
            await listen.ExecuteNonQueryAsync(cancel);
        }

        connected();
        heard(null);
        while (true)
        {
            await connection.WaitAsync(cancel);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Listening for new lines of other nodes was broken off; again in {Pause}")]
    private partial void LogBroken(Exception broken, TimeSpan pause);
}
