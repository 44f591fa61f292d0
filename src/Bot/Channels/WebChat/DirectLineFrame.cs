using System.Globalization;
using System.Text;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>
/// An ActivitySet (活动集), the one form in which activities are read. Composed of activities already written, so that what was
/// stored is what is sent, byte for byte.
/// </summary>
internal static class DirectLineFrame
{
    /// <param name="activities">Each written as JSON.</param>
    /// <param name="watermark">
    /// The number of the last of them, or the reader's own when there is none; null for what is kept nowhere, which leaves the
    /// reader's watermark as it is.
    /// </param>
    public static byte[] Write(IReadOnlyList<ReadOnlyMemory<byte>> activities, long? watermark)
    {
        var number = Encoding.UTF8.GetBytes(watermark?.ToString(CultureInfo.InvariantCulture) ?? "");
        using var frame = new MemoryStream(activities.Sum(activity => activity.Length + 1) + 48);

        frame.Write("""{"activities":["""u8);
        for (var i = 0; i < activities.Count; i++)
        {
            if (i > 0)
            {
                frame.WriteByte((byte)',');
            }

            frame.Write(activities[i].Span);
        }

        frame.Write("],\"watermark\":\""u8);
        frame.Write(number);
        frame.Write("\"}"u8);
        return frame.ToArray();
    }
}
