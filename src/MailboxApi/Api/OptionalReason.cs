using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Messaging.MailboxApi.Api;

/// <summary>A body that may be left out, also without saying of what type nothing is.</summary>
public sealed record OptionalReason(string? Reason)
{
    public static async ValueTask<OptionalReason> BindAsync(HttpContext http)
    {
        if (http.Request.ContentLength is null or 0 && !http.Request.Headers.TransferEncoding.Contains("chunked"))
        {
            return new OptionalReason((string?)null);
        }

        var json = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        try
        {
            var body = await JsonSerializer.DeserializeAsync<ReasonBody>(http.Request.Body, json, http.RequestAborted);
            return new OptionalReason(body?.Reason);
        }
        catch (JsonException wrong)
        {
            throw new BadHttpRequestException("The body is no JSON object with a reason.", wrong);
        }
    }
}
