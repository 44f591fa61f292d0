namespace Messaging.Bot.Channels.WebChat.Uploads;

/// <summary>A piece of a request (请求片段), read no further than its limit.</summary>
internal static class BodyPart
{
    private const int Chunk = 64 * 1024;

    /// <returns>Null when there is more than <paramref name="most"/>.</returns>
    public static async Task<byte[]?> ReadAsync(Stream from, int most, CancellationToken cancel)
    {
        using var kept = new MemoryStream();
        var chunk = new byte[Chunk];
        for (int read; (read = await from.ReadAsync(chunk, cancel)) > 0;)
        {
            if (kept.Length + read > most)
            {
                return null;
            }

            kept.Write(chunk, 0, read);
        }

        return kept.ToArray();
    }

    /// <summary>
    /// Reads on and forgets, within bounds: a browser that is still sending when the connection closes reports a broken network and never
    /// sees why it was refused.
    /// </summary>
    public static async Task DropAsync(Stream rest, long most, TimeSpan within, TimeProvider time, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(within, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        var chunk = new byte[Chunk];
        try
        {
            for (int read; most > 0 && (read = await rest.ReadAsync(chunk, either.Token)) > 0;)
            {
                most -= read;
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // It has gone, or sends too slowly to be waited for.
        }
    }
}
