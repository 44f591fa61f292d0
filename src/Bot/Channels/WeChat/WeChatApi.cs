using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>
/// One call to WeChat's server API. Every address carries the token or the call carries the secret, so neither this
/// class nor its <see cref="HttpClient"/> logs anything; who calls it logs the outcome.
/// </summary>
internal sealed partial class WeChatApi(HttpClient http)
{
    public async Task<WeChatAnswer> PostAsync(string path, string? accessToken, ReadOnlyMemory<byte> json, CancellationToken cancel)
    {
        var address = accessToken is null ? path : $"{path}?access_token={Uri.EscapeDataString(accessToken)}";
        using var content = new ReadOnlyMemoryContent(json);
        content.Headers.ContentType = new("application/json", "utf-8");
        return await SendAsync(token => http.PostAsync(new Uri(address, UriKind.Relative), content, token), cancel);
    }

    /// <param name="query">Names and values as they are, with or without the token among them.</param>
    public Task<WeChatAnswer> GetAsync(string path, IEnumerable<(string Name, string Value)> query, CancellationToken cancel)
    {
        var address = $"{path}?{string.Join('&', query.Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"))}";
        return SendAsync(token => http.GetAsync(new Uri(address, UriKind.Relative), token), cancel);
    }

    private static async Task<WeChatAnswer> SendAsync(Func<CancellationToken, Task<HttpResponseMessage>> send, CancellationToken cancel)
    {
        try
        {
            using var response = await send(cancel);
            return response.StatusCode == HttpStatusCode.OK
                ? Read(await response.Content.ReadAsByteArrayAsync(cancel))
                : WeChatAnswer.Unknown((int)response.StatusCode);
        }
        catch (HttpRequestException failure) when (failure.HttpRequestError is
            HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            return WeChatAnswer.NeverLeft;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException
            || (failure is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return WeChatAnswer.Unknown();
        }
    }

    private static WeChatAnswer Read(byte[] body)
    {
        JsonElement json;
        try
        {
            json = JsonElement.Parse(body);
        }
        catch (JsonException)
        {
            return WeChatAnswer.Unknown((int)HttpStatusCode.OK);
        }

        if (json.ValueKind != JsonValueKind.Object)
        {
            return WeChatAnswer.Unknown((int)HttpStatusCode.OK);
        }

        var code = 0;
        if (json.TryGetProperty("errcode", out var errcode)
            && !(errcode.ValueKind == JsonValueKind.Number && errcode.TryGetInt32(out code)))
        {
            return WeChatAnswer.Unknown((int)HttpStatusCode.OK);
        }

        var message = json.TryGetProperty("errmsg", out var errmsg) && errmsg.ValueKind == JsonValueKind.String ? errmsg.GetString()! : "";
        return new WeChatAnswer
        {
            Reach = WeChatReach.Answered,
            Code = code,
            RequestId = Group(RequestId().Match(message)),
            CallerAddress = code == 40164 ? Group(CallerAddress().Match(message)) : null,
            Body = json,
        };
    }

    private static string? Group(Match match) => match.Success ? match.Groups[1].Value : null;

    [GeneratedRegex(@"rid:\s*([0-9a-fA-F-]{1,64})")]
    private static partial Regex RequestId();

    [GeneratedRegex(@"invalid ip\s+([0-9a-fA-F.:]{3,45})")]
    private static partial Regex CallerAddress();
}
