using Messaging.Bot.Channels.WebChat;

namespace Messaging.Bot.Tests.Channels.WebChat;

public sealed class DirectLineOptionsTests
{
    [Fact]
    public void Nothing_needs_to_be_set()
    {
        var options = new DirectLineOptions();

        Assert.True(Check(options).Succeeded);
        Assert.True(options.Anonymous);
        Assert.Equal(TimeSpan.FromMinutes(30), options.TokenLife);
    }

    [Fact]
    public void A_short_signing_key_stops_the_start_without_being_printed() =>
        AssertNames("DirectLine:SigningKey", "at least 32 bytes", new DirectLineOptions { SigningKey = "too-short-key" }, "too-short-key");

    [Fact]
    public void A_guessable_secret_stops_the_start_without_being_printed() =>
        AssertNames("DirectLine:Secret", "at least 8 characters", new DirectLineOptions { Secret = "1234" }, "1234");

    [Theory]
    [InlineData(0)]
    [InlineData(-30)]
    [InlineData(1_441)]
    public void A_token_life_nobody_means_stops_the_start(int minutes) =>
        AssertNames("DirectLine:TokenMinutes", "from 1 to 1440", new DirectLineOptions { TokenMinutes = minutes });

    [Theory]
    [InlineData("www.example.gov.cn")]
    [InlineData("https://www.example.gov.cn/chat")]
    [InlineData("ftp://www.example.gov.cn")]
    [InlineData("https://user@www.example.gov.cn")]
    [InlineData("*")]
    public void An_origin_that_is_none_stops_the_start(string origin)
    {
        var options = new DirectLineOptions { AllowedOrigins = { "https://www.example.gov.cn", origin } };

        AssertNames("DirectLine:AllowedOrigins:1", "an origin such as", options);
    }

    private static void AssertNames(string key, string expected, DirectLineOptions options, string? secret = null)
    {
        var failure = Assert.Single(Check(options).Failures!);

        Assert.StartsWith(key + ": expected", failure, StringComparison.Ordinal);
        Assert.Contains(expected, failure, StringComparison.Ordinal);
        if (secret is not null)
        {
            Assert.DoesNotContain(secret, failure, StringComparison.Ordinal);
        }
    }

    private static Microsoft.Extensions.Options.ValidateOptionsResult Check(DirectLineOptions options) =>
        new DirectLineOptionsCheck().Validate(null, options);
}
