namespace Messaging.MailboxApi.Verbs;

/// <summary>
/// Takes configuration (<c>--Section:Key=value</c>, <c>--urls …</c>) out of the command line, so that what is left is checked
/// strictly against the verb's own options.
/// </summary>
internal static class SettingArguments
{
    private static readonly string[] Hosting = ["--urls", "--environment"];

    public static (string[] Words, string[] Settings) Split(IReadOnlyList<string> args)
    {
        var words = new List<string>();
        var settings = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            var equals = args[i].IndexOf('=');
            var name = equals < 0 ? args[i] : args[i][..equals];
            if (!IsSetting(name))
            {
                words.Add(args[i]);
                continue;
            }

            settings.Add(args[i]);
            if (equals < 0 && i + 1 < args.Count)
            {
                settings.Add(args[++i]);
            }
        }

        return ([.. words], [.. settings]);
    }

    private static bool IsSetting(string name) =>
        name.StartsWith("--", StringComparison.Ordinal)
        && (name.Contains(':') || Hosting.Contains(name, StringComparer.OrdinalIgnoreCase));
}
