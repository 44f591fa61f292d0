using Messaging.Routing.Mailbox.Items;

namespace Messaging.Bot.Dialog;

/// <summary>The kinds (留言类型) in English, as the bot says and understands them.</summary>
internal static class EnglishNames
{
    public static string En(this ItemKind kind) => kind switch
    {
        ItemKind.Consultation => "question",
        ItemKind.Complaint => "complaint",
        ItemKind.Suggestion => "suggestion",
        ItemKind.Report => "report of misconduct",
        ItemKind.Request => "request for help",
        ItemKind.Disclosure => "application for disclosure",
        _ => "other",
    };

    /// <param name="name">In small letters; its first word is enough.</param>
    public static ItemKind? KindOf(string name) =>
        Enum.GetValues<ItemKind>().Where(kind => kind.En() == name || kind.En().Split(' ')[0] == name).Select(kind => (ItemKind?)kind).FirstOrDefault();
}
