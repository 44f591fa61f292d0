using System.Globalization;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>How far a client has read (水位): the number of the last line it has, as text that only we understand.</summary>
internal static class Watermark
{
    /// <summary>
    /// The number after which to go on. Empty is the beginning: directlinejs sends an empty one until it has received a
    /// frame, so it means "cut before the first frame" as well as "page reloaded". Whatever is not ours is the beginning
    /// too, never an error: a client that is refused here stays silent for good.
    /// </summary>
    public static int Read(string? text, int last) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= last ? number : 0;

    public static string Write(int number) => number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture);
}
