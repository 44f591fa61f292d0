using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Messaging.Routing.Mailbox.Deadlines;

namespace Messaging.MailboxApi.Api;

/// <summary>Times go out in RFC 3339 with China's offset; one that comes in without offset is China Standard Time, not the server's.</summary>
internal sealed class ChinaTimeJson : JsonConverter<DateTimeOffset>
{
    /// <summary>At the calendar's end no offset may lead beyond it; what lies before its beginning is no time at all.</summary>
    private static readonly DateTimeOffset Last = DateTimeOffset.MaxValue.AddDays(-1);

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String
        && DateTime.TryParse(reader.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var read)
        && Time(reader.GetString()!, read) is { } time && time <= Last
            ? time
            : throw new JsonException("A time such as 2026-03-02T09:15:00+08:00 is expected.");

    private static DateTimeOffset? Time(string written, DateTime read)
    {
        if (read.Kind is DateTimeKind.Unspecified)
        {
            return read - DateTime.MinValue >= ChinaTime.Offset ? ChinaTime.At(read) : null;
        }

        return DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToOffset(ChinaTime.Offset).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture));
}
