using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Messaging.Routing.Mailbox.Deadlines;

namespace Messaging.MailboxApi.Api;

/// <summary>Times go out in RFC 3339 with China's offset; one that comes in without offset is China Standard Time, not the server's.</summary>
internal sealed class ChinaTimeJson : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String
        && DateTime.TryParse(reader.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var read)
            ? read.Kind switch
            {
                DateTimeKind.Unspecified => ChinaTime.At(read),
                _ => DateTimeOffset.Parse(reader.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.None),
            }
            : throw new JsonException("A time such as 2026-03-02T09:15:00+08:00 is expected.");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToOffset(ChinaTime.Offset).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture));
}
