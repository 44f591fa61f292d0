using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Messaging.Bot.Activities;

namespace Messaging.Bot.Channels.BotFramework;

/// <summary>Sends to a Bot Framework channel (连接器客户端), with a token got by the app's own credential and kept until shortly before its end.</summary>
internal sealed class ConnectorClient(HttpClient http, BotFrameworkOptions options, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan _renewal = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private ConnectorToken? _token;

    /// <summary>Says it in the conversation it is addressed to; as a reply where it names what it answers.</summary>
    /// <exception cref="HttpRequestException">The channel or the token service could not be reached.</exception>
    public async Task<HttpStatusCode> SendAsync(Activity activity, CancellationToken cancel)
    {
        var status = await PostAsync(activity, await TokenAsync(cancel), cancel);
        if (status is HttpStatusCode.Unauthorized)
        {
            // Withdrawn before its time; once more with a new one.
            _token = null;
            status = await PostAsync(activity, await TokenAsync(cancel), cancel);
        }

        return status;
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<HttpStatusCode> PostAsync(Activity activity, ConnectorToken token, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, AddressOf(activity))
        {
            Content = new ByteArrayContent(ActivityJson.Write(activity)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } },
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        using var response = await http.SendAsync(request, cancel);
        return response.StatusCode;
    }

    private static Uri AddressOf(Activity activity)
    {
        var conversation = $"{activity.ServiceUrl!.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(activity.Conversation!.Id!)}/activities";
        return new Uri(activity.ReplyToId is { } replyTo ? $"{conversation}/{Uri.EscapeDataString(replyTo)}" : conversation);
    }

    private async Task<ConnectorToken> TokenAsync(CancellationToken cancel)
    {
        await _oneAtATime.WaitAsync(cancel);
        try
        {
            return _token is { } known && time.GetUtcNow() < known.GoodUntil ? known : _token = await FetchAsync(cancel);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async Task<ConnectorToken> FetchAsync(CancellationToken cancel)
    {
        using var credential = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = options.AppId!,
            ["client_secret"] = options.AppSecret!,
            ["scope"] = options.Scope,
        });
        using var response = await http.PostAsync(
            new Uri(options.LoginUrl, $"{Uri.EscapeDataString(options.Tenant)}/oauth2/v2.0/token"), credential, cancel);
        response.EnsureSuccessStatusCode();
        var granted = await response.Content.ReadFromJsonAsync<JsonElement>(cancel);
        var life = TimeSpan.FromSeconds(granted.GetProperty("expires_in").GetInt32());
        return new ConnectorToken(
            granted.GetProperty("access_token").GetString()!, time.GetUtcNow() + (life > 2 * _renewal ? life - _renewal : life / 2));
    }
}
