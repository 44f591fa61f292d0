using System.Net;
using Messaging.Bot.Channels.BotFramework;
using Messaging.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Messaging.Bot.Tests.Channels.BotFramework;

public sealed class ConnectorKeysTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(Some.Morning);
    private readonly TokenService _service = new();
    private readonly ConnectorKeys _keys;
    private readonly HttpClient _http;

    public ConnectorKeysTests()
    {
        _http = new HttpClient(_service);
        _keys = new ConnectorKeys(_http, new Uri("https://login.example/openid"), _clock);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _keys.Dispose();
        _http.Dispose();
    }

    [Fact]
    public async Task A_key_that_is_not_known_is_looked_for_again_after_a_minute_and_not_before()
    {
        Assert.NotNull(await _keys.FindAsync("k1", Cancel));
        _service.Ids = ["k1", "k2"];

        Assert.Null(await _keys.FindAsync("k2", Cancel));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull(await _keys.FindAsync("k2", Cancel));
        Assert.Equal(2, _service.Asked);
    }

    [Fact]
    public async Task A_key_that_was_withdrawn_is_gone_within_a_day()
    {
        await _keys.FindAsync("k1", Cancel);
        _service.Ids = ["k2"];
        _clock.Advance(TimeSpan.FromHours(23));
        Assert.NotNull(await _keys.FindAsync("k1", Cancel));

        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(await _keys.FindAsync("k1", Cancel));
    }

    [Fact]
    public async Task While_no_key_was_ever_had_nobody_is_called_unknown()
    {
        _service.Status = HttpStatusCode.BadGateway;

        await Assert.ThrowsAsync<HttpRequestException>(() => _keys.FindAsync("k1", Cancel));
        await Assert.ThrowsAsync<HttpRequestException>(() => _keys.FindAsync("k1", Cancel));
        Assert.Equal(0, _service.Asked);

        _service.Status = HttpStatusCode.OK;
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull(await _keys.FindAsync("k1", Cancel));
    }

    private sealed class TokenService : HttpMessageHandler
    {
        public IReadOnlyList<string> Ids { get; set; } = ["k1"];

        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        public int Asked { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = """{"jwks_uri":"https://login.example/keys"}""";
            if (request.RequestUri!.AbsolutePath == "/keys")
            {
                Asked++;
                body = $$"""{"keys":[{{string.Join(',', Ids.Select(id => $$"""{"kty":"RSA","kid":"{{id}}","n":"AQAB","e":"AQAB"}"""))}}]}""";
            }

            return Task.FromResult(new HttpResponseMessage(Status) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") });
        }
    }
}
