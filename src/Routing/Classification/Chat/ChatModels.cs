using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Classification.Chat;

/// <summary>What a line of chat wants and of what kind it is (意图与类型), as learnt from the composed lines.</summary>
internal static class ChatModels
{
    /// <summary>What is longer is told like a letter, and the rules for letters read it.</summary>
    public const int LongestLine = 80;

    private static readonly Lazy<ChatModel<Intent>> Intents = new(() => OfIntents(ChatLines.All));
    private static readonly Lazy<ChatModel<ItemKind>> Kinds = new(() => OfKinds(ChatLines.All));

    public static IReadOnlyList<(Intent Value, float Score)> Intent(string text, Intent byRule) => Intents.Value.Judge(ChatSigns.Of(text, byRule));

    public static IReadOnlyList<(ItemKind Value, float Score)> Kind(string text, Intent byRule) => Kinds.Value.Judge(ChatSigns.Of(text, byRule));

    /// <summary>Learns now what would be learnt at the first line.</summary>
    public static void MakeReady() => _ = (Intents.Value, Kinds.Value);

    public static ChatModel<Intent> OfIntents(IEnumerable<ChatLine> lines) =>
        ChatModel<Intent>.Train([.. lines.SelectMany(Politely).Select(line => (ChatSigns.Of(line.Text, IntentRecogniser.ByRule(null, line.Text)), line.Intent))]);

    public static ChatModel<ItemKind> OfKinds(IEnumerable<ChatLine> lines) =>
        ChatModel<ItemKind>.Train(
            [.. lines.Where(line => line.Kind is not null).Select(line => (ChatSigns.Of(line.Text, IntentRecogniser.ByRule(null, line.Text)), line.Kind!.Value))]);

    private static IEnumerable<ChatLine> Politely(ChatLine line, int place) =>
        line.Intent.IsTalk() ? [line] : [line, line with { Text = Courtesies.Around(line.Text, place) }];
}
