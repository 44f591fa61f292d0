using Messaging.Routing.Mailbox.Items;

namespace Messaging.MailboxApi.Workbench.Item;

/// <summary>How a mark (标记) is coloured: red what is pressing, amber what waits, blue what only is so.</summary>
internal static class MarkTones
{
    public static string Tone(this ItemMark mark) => mark switch
    {
        ItemMark.Supervised => "bad",
        ItemMark.Urged or ItemMark.Redo or ItemMark.CallBack => "warn",
        ItemMark.Archived => "state-completed",
        _ => "",
    };
}
