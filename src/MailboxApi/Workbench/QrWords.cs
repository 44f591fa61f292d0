using Messaging.Bot.Dialog;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.MailboxApi.Workbench;

/// <summary>What a QR code chooses, in a few words (二维码说明).</summary>
internal static class QrWords
{
    public static string Of(ChosenMatter chosen) =>
        string.Join(" · ", new[] { chosen.Subject, chosen.Place, chosen.Kind?.Zh() }.OfType<string>());
}
