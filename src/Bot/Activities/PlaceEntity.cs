using System.Globalization;
using System.Text.Json;

namespace Messaging.Bot.Activities;

/// <summary>A place on the map (位置) as the protocol carries it: an entity of type <c>Place</c> with its coordinates.</summary>
/// <param name="Name">As the sender's map names it; null when it names nothing.</param>
public sealed record PlaceEntity(string? Name, string Latitude, string Longitude)
{
    public string Coordinates => $"{Latitude}, {Longitude}";

    public JsonElement ToEntities() => ActivityJson.ToElement(new[]
    {
        new
        {
            Type = "Place",
            Name,
            Geo = new { Type = "GeoCoordinates", Latitude = double.Parse(Latitude, CultureInfo.InvariantCulture), Longitude = double.Parse(Longitude, CultureInfo.InvariantCulture) },
        },
    });

    /// <returns>Null when the activity names no place.</returns>
    public static PlaceEntity? In(Activity activity)
    {
        if (activity.Entities is not { ValueKind: JsonValueKind.Array } entities)
        {
            return null;
        }

        foreach (var entity in entities.EnumerateArray())
        {
            if (entity.ValueKind is JsonValueKind.Object
                && Word(entity, "type") == "Place"
                && entity.TryGetProperty("geo", out var geo) && geo.ValueKind is JsonValueKind.Object
                && Number(geo, "latitude") is { } latitude && Number(geo, "longitude") is { } longitude)
            {
                return new PlaceEntity(Word(entity, "name"), latitude, longitude);
            }
        }

        return null;
    }

    private static string? Word(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static string? Number(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number ? value.GetRawText() : null;
}
