using System.Text.Json;
using System.Text.Json.Serialization;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Bot.Dialog;

/// <summary>
/// What a citizen chose before writing, by scanning a code that hangs somewhere (扫码预选): what kind of matter, of which place, about what. It counts
/// for the next matter, within a while.
/// </summary>
public sealed record ChosenMatter
{
    /// <summary>Who scans a code writes soon, or not because of it.</summary>
    internal static readonly TimeSpan CountsFor = TimeSpan.FromHours(1);

    private static readonly JsonSerializerOptions Writing = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public const int LongestPlace = 60;
    public const int LongestSubject = 40;

    public ItemKind? Kind { get; init; }

    public string? Place { get; init; }

    public string? Subject { get; init; }

    /// <summary>Set where it is kept with a conversation.</summary>
    public DateTimeOffset? Until { get; init; }

    public bool IsEmpty => this is { Kind: null, Place: null, Subject: null };

    public JsonElement ToElement() => JsonSerializer.SerializeToElement(this, Writing);

    public string Text() => JsonSerializer.Serialize(this, Writing);

    /// <returns>Null when the text is none, or over.</returns>
    public static ChosenMatter? Read(string? text, DateTimeOffset now)
    {
        var chosen = text is { Length: > 1 } && text[0] == '{' ? Read(text) : null;
        return chosen?.Until > now ? chosen : null;
    }

    /// <returns>Null when it is none, or longer than anybody would print on a code.</returns>
    public static ChosenMatter? Of(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } element && Read(element.GetRawText()) is { } chosen
            && !(chosen.Place?.Length > LongestPlace) && !(chosen.Subject?.Length > LongestSubject)
                ? chosen
                : null;

    private static ChosenMatter? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<ChosenMatter>(text, Writing);
        }
        catch (JsonException)
        {
            // Something else the bot once asked.
            return null;
        }
    }
}
