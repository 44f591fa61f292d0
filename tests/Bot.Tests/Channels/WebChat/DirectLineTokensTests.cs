using System.Text;
using System.Text.Json;
using Messaging.Bot.Channels.WebChat;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Messaging.Bot.Tests.Channels.WebChat;

public sealed class DirectLineTokensTests
{
    private const string Key = "a signing key for tests, 32 bytes or more";
    private static readonly DirectLineGrant _grant = new("conversation-1", "dl_6f");
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 1, 15, 4, TimeSpan.Zero));

    [Fact]
    public async Task A_token_grants_one_user_one_conversation()
    {
        var issued = Tokens().Issue(_grant);

        Assert.Equal(TimeSpan.FromMinutes(30), issued.Life);
        Assert.Equal(_grant, (await Tokens().CheckAsync(issued.Text)).Grant);
    }

    [Fact]
    public void Its_payload_names_the_user_as_the_clients_read_it()
    {
        var payload = JsonDocument.Parse(Base64UrlEncoder.Decode(Tokens().Issue(_grant).Text.Split('.')[1])).RootElement;

        Assert.Equal("dl_6f", payload.GetProperty("user").GetString());
        Assert.Equal("conversation-1", payload.GetProperty("conv").GetString());
        Assert.Equal("directline", payload.GetProperty("aud").GetString());
        Assert.Equal(1_772_414_104, payload.GetProperty("iat").GetInt64());
        Assert.Equal(1_772_414_104 + 1_800, payload.GetProperty("exp").GetInt64());
    }

    [Fact]
    public async Task Forged_tokens_disturb_nobody_who_asks_at_the_same_time()
    {
        var tokens = Tokens();
        var forged = tokens.Issue(_grant).Text[..^4] + "AAAA";

        await Parallel.ForAsync(0, 2_000, TestContext.Current.CancellationToken, async (n, _) =>
        {
            var issued = tokens.Issue(_grant);
            Assert.Null((await tokens.CheckAsync(n % 2 == 0 ? forged : forged[..^40])).Grant);
            Assert.Equal(_grant, (await tokens.CheckAsync(issued.Text)).Grant);
        });
    }

    [Fact]
    public void Two_tokens_of_one_second_differ() =>
        Assert.NotEqual(Tokens().Issue(_grant).Text, Tokens().Issue(_grant).Text);

    [Fact]
    public async Task A_token_is_good_until_its_last_second_and_then_known_as_expired()
    {
        var token = Tokens().Issue(_grant).Text;

        _clock.Advance(TimeSpan.FromSeconds(1_799));
        Assert.NotNull((await Tokens().CheckAsync(token)).Grant);

        _clock.Advance(TimeSpan.FromSeconds(1));
        var late = await Tokens().CheckAsync(token);
        Assert.Null(late.Grant);
        Assert.True(late.Expired);
    }

    [Fact]
    public async Task A_stream_token_opens_a_socket_for_a_minute_and_nothing_else()
    {
        var token = Tokens().IssueForStream(_grant).Text;

        Assert.Equal(_grant, (await Tokens().CheckForStreamAsync(token)).Grant);
        Assert.Equal(TokenCheck.Refused, await Tokens().CheckAsync(token));
        Assert.Equal(TokenCheck.Refused, await Tokens().CheckForStreamAsync(Tokens().Issue(_grant).Text));

        _clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(TokenCheck.TooLate, await Tokens().CheckForStreamAsync(token));
    }

    [Fact]
    public async Task A_changed_payload_is_refused_even_when_it_also_has_expired()
    {
        var parts = Tokens().Issue(_grant).Text.Split('.');
        var forged = Base64UrlEncoder.Decode(parts[1]).Replace("dl_6f", "dl_7a", StringComparison.Ordinal);
        _clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(TokenCheck.Refused, await Tokens().CheckAsync($"{parts[0]}.{Base64UrlEncoder.Encode(forged)}.{parts[2]}"));
    }

    [Fact]
    public async Task A_token_without_a_signature_is_refused()
    {
        var payload = Tokens().Issue(_grant).Text.Split('.')[1];
        var header = Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""");

        Assert.Equal(TokenCheck.Refused, await Tokens().CheckAsync($"{header}.{payload}."));
    }

    [Theory]
    [InlineData("another signing key, also long enough for it", SecurityAlgorithms.HmacSha256, null)]
    [InlineData("another signing key, also long enough for it", SecurityAlgorithms.HmacSha256, "ours")]
    [InlineData(Key, SecurityAlgorithms.HmacSha256, "foreign")]
    [InlineData(Key, SecurityAlgorithms.HmacSha256, null)]
    [InlineData(Key + Key, SecurityAlgorithms.HmacSha512, "ours")]
    public async Task Another_key_key_name_or_algorithm_is_refused(string key, string algorithm, string? keyName)
    {
        var signingKey = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(key))
        {
            KeyId = keyName is "ours" ? new JsonWebToken(Tokens().Issue(_grant).Text).Kid : keyName,
        };
        var token = Sign(new SigningCredentials(signingKey, algorithm), "directline");

        Assert.Equal(TokenCheck.Refused, await Tokens().CheckAsync(token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("undefined")]
    [InlineData("a.b.c")]
    [InlineData("....")]
    public async Task What_is_no_token_is_refused(string token) =>
        Assert.Equal(TokenCheck.Refused, await Tokens().CheckAsync(token));

    [Fact]
    public async Task An_endless_token_is_refused_unread() =>
        Assert.Equal(TokenCheck.Refused, await Tokens().CheckAsync(new string('a', 100_000)));

    private DirectLineTokens Tokens() => new(Encoding.UTF8.GetBytes(Key), TimeSpan.FromMinutes(30), _clock);

    private string Sign(SigningCredentials signing, string audience) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Audience = audience,
            Expires = _clock.GetUtcNow().UtcDateTime.AddHours(1),
            SigningCredentials = signing,
            Claims = new Dictionary<string, object> { ["conv"] = _grant.Conversation, ["user"] = _grant.User },
        });
}
