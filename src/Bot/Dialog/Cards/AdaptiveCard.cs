using System.Text.Json;
using Messaging.Bot.Activities;

namespace Messaging.Bot.Dialog.Cards;

/// <summary>
/// An Adaptive Card beside a message (卡片): the same words, laid out. The message's text stays whole, for clients that show no cards; a page that
/// does shows the card instead of the text, under the lead.
/// </summary>
internal static class AdaptiveCard
{
    private const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Old enough for every client, and all that is needed.</summary>
    private const string Version = "1.3";

    /// <param name="activity">The message that says it in words.</param>
    /// <param name="lead">What a page that shows the card says above it.</param>
    public static Activity Beside(Activity activity, string lead, object[] body, object[] actions) => activity with
    {
        Attachments =
        [
            new Attachment
            {
                ContentType = ContentType,
                Content = ActivityJson.ToElement(new Dictionary<string, object>
                {
                    ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
                    ["type"] = "AdaptiveCard",
                    ["version"] = Version,
                    ["fallbackText"] = activity.Text ?? "",
                    ["body"] = body,
                    ["actions"] = actions,
                }),
            },
        ],
        ChannelData = ActivityJson.ToElement(new { mailbox = new { lead } }),
    };

    public static object Text(string text, bool quiet = false, bool strong = false, string spacing = "small") => new
    {
        type = "TextBlock",

        // A card's text is Markdown, in which one line break is a blank.
        text = text.Replace("\n", "\n\n", StringComparison.Ordinal),
        wrap = true,
        spacing,
        isSubtle = quiet,
        weight = strong ? "bolder" : "default",
        size = strong ? "large" : "default",
    };

    public static object Facts(IEnumerable<(string Name, string Value)> facts) => new
    {
        type = "FactSet",
        spacing = "small",
        facts = facts.Select(fact => new { title = $"{fact.Name}：", value = fact.Value }).ToArray(),
    };

    /// <summary>Cards know no copying. The page does it when this is pressed; from any other client it comes to the bot, which says how.</summary>
    public static object Copy(string title, string what) => new
    {
        type = "Action.Submit",
        title,
        data = new { mailbox = new { copy = what } },
    };

    /// <summary>Whether a client posted what <see cref="Copy"/> would have copied.</summary>
    public static bool IsCopy(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } posted &&
        posted.TryGetProperty("mailbox", out var ours) && ours.ValueKind is JsonValueKind.Object && ours.TryGetProperty("copy", out _);
}
