using System.Text.Json;

namespace Messaging.Routing.Mailbox.Divisions;

/// <summary>One entry of a catalogue file, read with errors that say where the file is wrong.</summary>
internal readonly struct CatalogueEntry(JsonElement json, string path)
{
    public static CatalogueEntry Open(Stream file, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(file);
            return new CatalogueEntry(document.RootElement.Clone(), name);
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{name}: not JSON: {wrong.Message}", wrong);
        }
    }

    public bool Has(string key) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(key, out var value)
        && value.ValueKind is not JsonValueKind.Null;

    public InvalidDataException Wrong(string expected) => new($"{path}: {expected}");

    /// <summary>The same entry with a name of its own, such as its code, for errors further in.</summary>
    public CatalogueEntry Named(string name) => new(json, $"{path} ({name})");

    public CatalogueEntry Object(string key) => Has(key) && json.GetProperty(key).ValueKind == JsonValueKind.Object
        ? new CatalogueEntry(json.GetProperty(key), $"{path}.{key}")
        : throw Wrong($"\"{key}\" is missing or no object");

    public string Text(string key) => OptionalText(key) is { Length: > 0 } text
        ? text
        : throw Wrong($"\"{key}\" is missing or empty");

    public string? OptionalText(string key) => !Has(key) ? null
        : json.GetProperty(key).ValueKind == JsonValueKind.String ? json.GetProperty(key).GetString()
        : throw Wrong($"\"{key}\" is no text");

    public bool Flag(string key) => Has(key) && (json.GetProperty(key).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong($"\"{key}\" is neither true nor false"),
    });

    public double Number(string key) => Has(key) && json.GetProperty(key).ValueKind == JsonValueKind.Number
        ? json.GetProperty(key).GetDouble()
        : throw Wrong($"\"{key}\" is missing or no number");

    /// <summary>Entries of a list; an absent list is empty.</summary>
    public IReadOnlyList<CatalogueEntry> List(string key)
    {
        if (!Has(key))
        {
            return [];
        }

        var list = json.GetProperty(key);
        if (list.ValueKind != JsonValueKind.Array)
        {
            throw Wrong($"\"{key}\" is no list");
        }

        var at = path;
        return [.. list.EnumerateArray().Select((entry, number) => new CatalogueEntry(entry, $"{at}.{key}[{number}]"))];
    }

    public IReadOnlyList<string> Texts(string key) => [.. List(key).Select(entry => entry.AsText())];

    public IReadOnlyList<WeightedTerm> Terms(string key) =>
        [.. List(key).Select(entry => WeightedTerm.Parse(entry.AsText()) ?? throw entry.Wrong("expected \"word\" or \"word^weight\""))];

    /// <summary>Names of the entries of an object, such as the word groups.</summary>
    public IReadOnlyList<string> Keys() => [.. json.EnumerateObject().Select(property => property.Name)];

    public string AsText() => json.ValueKind == JsonValueKind.String && json.GetString() is { Length: > 0 } text
        ? text
        : throw Wrong("expected a text that is not empty");
}
