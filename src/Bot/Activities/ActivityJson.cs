using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Messaging.Bot.Activities;

/// <summary>Activities as the protocol writes them: camelCase, nothing for what is absent, Chinese as Chinese.</summary>
public static class ActivityJson
{
    /// <summary>How deep a client may nest; far beyond any card, far below any stack.</summary>
    public const int MaxDepth = 64;

    private static readonly JsonSerializerOptions _reading = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        MaxDepth = MaxDepth,
    };

    internal static JsonSerializerOptions Writing { get; } = new(_reading)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // The answer is application/json and never stands inside HTML; escaped, every Chinese character is six bytes.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 2 * MaxDepth,
    };

    /// <exception cref="JsonException">
    /// The bytes are not JSON, not UTF-8, nested deeper than <see cref="MaxDepth"/>, or of other types than an activity has.
    /// Whatever passes can also be written again.
    /// </exception>
    public static Activity Read(ReadOnlySpan<byte> utf8) => Read<Activity>(utf8);

    public static Activity Read(string json) => Read(Encoding.UTF8.GetBytes(json));

    /// <summary>Reads what a client sent beside activities, under the same limits.</summary>
    /// <exception cref="JsonException">As above.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8)
        where T : class
    {
        CheckStrings(utf8);
        return JsonSerializer.Deserialize<T>(utf8, _reading) ?? throw new JsonException("null where an object is expected.");
    }

    public static byte[] Write(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, Writing);

    /// <summary>Any value as the verbatim parts of an activity hold it.</summary>
    public static JsonElement ToElement<T>(T value) => JsonSerializer.SerializeToElement(value, Writing);

    /// <summary>
    /// Half a surrogate pair or broken UTF-8 inside a part that is carried unread would only be noticed when the echo is
    /// written, after the message was taken. So every string is looked at on the way in.
    /// </summary>
    private static void CheckStrings(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                {
                    reader.GetString();
                }
            }
        }
        catch (InvalidOperationException broken)
        {
            throw new JsonException("A string is not valid Unicode.", broken);
        }
    }
}
