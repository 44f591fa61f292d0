using System.Text;
using Messaging.Bot.Channels.WeChat;
using Messaging.Routing.Desk.Wordings;

namespace Messaging.Bot.Dialog;

/// <summary>
/// A question and answer offered with a receipt (常见问题推荐), below all the receipt itself says, and short enough for both to be one message
/// everywhere.
/// </summary>
internal static class FaqOffer
{
    /// <summary>The buttons follow in the same message on WeChat, as links.</summary>
    private const int LargestWithButtons = TextPieces.LargestMessage - 400;

    // Less than this would be a beginning without sense.
    private const int LeastText = 150;

    /// <returns>What stands below the receipt.</returns>
    public static string Below(Phrases phrases, string receipt, ShelvedWording faq)
    {
        var head = $"\n{phrases.FaqOffered(faq)}";
        var more = phrases.FaqGoesOn(faq);
        var room = LargestWithButtons - Bytes(receipt) - 1 - Bytes(head);
        if (Bytes(faq.Plain) <= room)
        {
            return head + faq.Plain;
        }

        var least = room - Bytes(more);
        return least >= LeastText
            ? $"{head}{TextPieces.Of(faq.Plain, least)[0]}{more}"
            : $"\n{phrases.FaqNamed(faq, Short(faq.Title))}";
    }

    private static string Short(string title) => title.Length <= 40 ? title : title[..40] + "…";

    private static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);
}
