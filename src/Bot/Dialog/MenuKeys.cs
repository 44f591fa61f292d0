namespace Messaging.Bot.Dialog;

/// <summary>Entries of the account's menu (自定义菜单) and the words each says for the citizen.</summary>
public static class MenuKeys
{
    public const string NewMatter = "MAILBOX_NEW";
    public const string Progress = "MAILBOX_PROGRESS";
    public const string Faq = "MAILBOX_FAQ";
    public const string Help = "MAILBOX_HELP";

    /// <summary>A key of somebody else's menu is answered with what can be done here.</summary>
    public static string Words(string? key) => key switch
    {
        NewMatter => Phrases.NewMatterButton,
        Progress => Phrases.ProgressButton,
        Faq => Phrases.FaqButton,
        _ => Phrases.HelpButton,
    };
}
