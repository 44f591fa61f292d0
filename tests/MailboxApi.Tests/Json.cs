using System.Text.Json;

namespace Messaging.MailboxApi.Tests;

internal static class Json
{
    public static async Task<JsonElement> ReadAsync(this HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }

    public static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();
}
