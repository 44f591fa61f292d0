using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Classification.Chat;

/// <summary>The lines the chat models are learnt from; composed for this project, none is a citizen's.</summary>
internal static class ChatLines
{
    private const string NoKind = "-";

    private static readonly Dictionary<string, Intent> Intents = new(StringComparer.Ordinal)
    {
        ["file"] = Intent.File,
        ["ask-faq"] = Intent.AskFaq,
        ["query-progress"] = Intent.QueryProgress,
        ["urge"] = Intent.Urge,
        ["greeting"] = Intent.Greeting,
        ["thanks"] = Intent.Thanks,
        ["abuse-or-empty"] = Intent.AbuseOrEmpty,
    };

    public static IReadOnlyList<ChatLine> All { get; } = Read();

    private static List<ChatLine> Read()
    {
        var lines = new Dictionary<string, ChatLine>(StringComparer.Ordinal);
        foreach (var columns in ComposedFiles.Lines("chat/").Select(read => read.Line.Split('\t')))
        {
            lines.TryAdd(columns[2], new ChatLine(
                columns[2], Intents[columns[0]], columns[1] == NoKind ? null : Enum.Parse<ItemKind>(columns[1], ignoreCase: true)));
        }

        return [.. lines.Values];
    }
}
