namespace Messaging.Bot.Channels.WeChat.Account;

/// <summary>
/// What the key of a menu entry says (菜单 Key). An entry <c>say:查进度</c> is the same as writing 查进度, so that a menu needs no code of its own
/// and an office may add entries by configuration.
/// </summary>
public static class MenuKey
{
    private const string Says = "say:";

    public static string Of(string words) => Says + words;

    /// <returns>The words; null for a key that is not ours, such as one from an earlier system.</returns>
    public static string? Words(string? key) =>
        key is not null && key.StartsWith(Says, StringComparison.Ordinal) && key.Length > Says.Length ? key[Says.Length..] : null;
}
