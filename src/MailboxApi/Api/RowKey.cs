using System.Text.Json;
using System.Text.Json.Serialization;

namespace Messaging.MailboxApi.Api;

/// <summary>A row's key that may itself be null, for example the division of items nobody has; written as the bare value.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct RowKey(string? Value)
{
    private sealed class Converter : JsonConverter<RowKey>
    {
        public override RowKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString());

        public override void Write(Utf8JsonWriter writer, RowKey value, JsonSerializerOptions options)
        {
            if (value.Value is { } text)
            {
                writer.WriteStringValue(text);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }
}
