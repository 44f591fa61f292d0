using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Messaging.MailboxApi.Api;

/// <summary>A body that may be left out, also without saying of what type nothing is.</summary>
internal static class OptionalBody
{
    /// <returns>Null when there is none.</returns>
    public static async ValueTask<T?> ReadAsync<T>(HttpContext http)
        where T : class
    {
        using var buffer = new MemoryStream();
        await http.Request.Body.CopyToAsync(buffer, http.RequestAborted);
        if (buffer.Length == 0)
        {
            return null;
        }

        var json = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        try
        {
            return JsonSerializer.Deserialize<T>(buffer.ToArray(), json);
        }
        catch (JsonException wrong)
        {
            throw new BadHttpRequestException("The body is not the JSON object that is expected.", wrong);
        }
    }
}
