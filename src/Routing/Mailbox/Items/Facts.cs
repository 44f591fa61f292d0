using System.Text.Encodings.Web;
using System.Text.Json;

namespace Messaging.Routing.Mailbox.Items;

/// <summary>Facts of an act as JSON for a history row. Never a person's words or name: those are notes.</summary>
public static class Facts
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(params ReadOnlySpan<(string Name, object? Value)> facts)
    {
        var filled = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, value) in facts)
        {
            if (value is not null)
            {
                filled[name] = value;
            }
        }

        return JsonSerializer.Serialize(filled, Readable);
    }
}
