using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Messaging.Routing.Mailbox.Attachments;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>
/// One call to WeChat's server API. Every address carries the token or the call carries the secret, so neither this
/// class nor its <see cref="HttpClient"/> logs anything; who calls it logs the outcome.
/// </summary>
internal sealed partial class WeChatApi(HttpClient http)
{
    private static readonly TimeSpan _longestDownload = TimeSpan.FromMinutes(2);

    public Task<WeChatAnswer> PostAsync(string path, string? accessToken, ReadOnlyMemory<byte> json, CancellationToken cancel) =>
        GuardedAsync(
            async () =>
            {
                var address = accessToken is null ? path : $"{path}?access_token={Uri.EscapeDataString(accessToken)}";
                using var content = new ReadOnlyMemoryContent(json);
                content.Headers.ContentType = new("application/json", "utf-8");
                using var response = await http.PostAsync(new Uri(address, UriKind.Relative), content, cancel);
                return response.StatusCode == HttpStatusCode.OK
                    ? Read(await response.Content.ReadAsByteArrayAsync(cancel))
                    : WeChatAnswer.Unknown((int)response.StatusCode);
            },
            answer => answer,
            cancel);

    /// <param name="query">Names and values as they are, with or without the token among them.</param>
    public Task<WeChatAnswer> GetAsync(string path, IEnumerable<(string Name, string Value)> query, CancellationToken cancel) =>
        GuardedAsync(
            async () =>
            {
                var address = $"{path}?{string.Join('&', query.Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"))}";
                using var response = await http.GetAsync(new Uri(address, UriKind.Relative), cancel);
                return response.StatusCode == HttpStatusCode.OK
                    ? Read(await response.Content.ReadAsByteArrayAsync(cancel))
                    : WeChatAnswer.Unknown((int)response.StatusCode);
            },
            answer => answer,
            cancel);

    /// <summary>The bytes; a film comes in two steps, first its address and then itself.</summary>
    public Task<WeChatMedia> DownloadAsync(string path, string accessToken, string mediaId, CancellationToken cancel) =>
        GuardedAsync(
            async () =>
            {
                var address = new Uri($"{path}?access_token={Uri.EscapeDataString(accessToken)}&media_id={Uri.EscapeDataString(mediaId)}", UriKind.Relative);
                var first = await DownloadAsync(address, cancel);
                if (first.Answer.Body.ValueKind is JsonValueKind.Object
                    && first.Answer.Body.TryGetProperty("video_url", out var film)
                    && Uri.TryCreate(film.ToString(), UriKind.Absolute, out var there))
                {
                    // From elsewhere it is not fetched, and never will be.
                    return MediaHosts.Trust(there, http.BaseAddress)
                        ? await DownloadAsync(there, cancel)
                        : new WeChatMedia { Answer = new WeChatAnswer { Reach = WeChatReach.Answered, Code = 40007 } };
                }

                return first;
            },
            answer => new WeChatMedia { Answer = answer },
            cancel);

    private async Task<WeChatMedia> DownloadAsync(Uri address, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(_longestDownload);
        using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            return new WeChatMedia { Answer = WeChatAnswer.Unknown((int)response.StatusCode) };
        }

        await using var body = await response.Content.ReadAsStreamAsync(patience.Token);
        var content = new byte[FileToKeep.Largest + 1];
        var length = await body.ReadAtLeastAsync(content, content.Length, throwOnEndOfStream: false, patience.Token);

        // Errors come as JSON under status 200, also where the type says something else.
        return length < 4096 && content.AsSpan(0, length).TrimStart((byte)' ') is [(byte)'{', ..]
            ? new WeChatMedia { Answer = Read(content[..length]) }
            : new WeChatMedia
            {
                Answer = new WeChatAnswer { Reach = WeChatReach.Answered },
                Content = content[..Math.Min(length, FileToKeep.Largest)],
                TooLarge = length > FileToKeep.Largest,
            };
    }

    private static async Task<T> GuardedAsync<T>(Func<Task<T>> call, Func<WeChatAnswer, T> told, CancellationToken cancel)
    {
        try
        {
            return await call();
        }
        catch (HttpRequestException failure) when (failure.HttpRequestError is
            HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            return told(WeChatAnswer.NeverLeft);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException
            || (failure is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return told(WeChatAnswer.Unknown());
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
