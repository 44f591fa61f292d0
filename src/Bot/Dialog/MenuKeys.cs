namespace Messaging.Bot.Dialog;

/// <summary>Entries of the account's menu (自定义菜单) and the words each says for the citizen.</summary>
public static class MenuKeys
{
    public const string NewMatter = "MAILBOX_NEW";
    public const string Progress = "MAILBOX_PROGRESS";
    public const string Faq = "MAILBOX_FAQ";
    public const string Help = "MAILBOX_HELP";

    /// <summary>Before words of the office's own choice: <c>say:催办</c> needs no code here.</summary>
    private const string Says = "say:";

    /// <summary>A key of somebody else's menu is answered with what can be done here.</summary>
    public static string Words(string? key) => key switch
    {
        NewMatter => Phrases.NewMatterButton,
        Progress => Phrases.ProgressButton,
        Faq => Phrases.FaqButton,
        not null when key.StartsWith(Says, StringComparison.Ordinal) && key.Length > Says.Length => key[Says.Length..],
        _ => Phrases.HelpButton,
    };

    /// <summary>The key of an entry that says <paramref name="words"/>.</summary>
    public static string Saying(string words) => words switch
    {
        Phrases.NewMatterButton => NewMatter,
        Phrases.ProgressButton => Progress,
        Phrases.FaqButton => Faq,
        Phrases.HelpButton => Help,
        _ => Says + words,
    };

    /// <summary>Whether a tap on it says something here.</summary>
    public static bool IsOurs(string? key) => key is NewMatter or Progress or Faq or Help || key?.StartsWith(Says, StringComparison.Ordinal) == true;
}
