using Messaging.Bot.Channels.WebChat;
using Messaging.MailboxApi.Configuration;
using Microsoft.Extensions.Configuration;

namespace Messaging.MailboxApi.Tests.Configuration;

public sealed class DirectLineSettingsTests
{
    [Fact]
    public void Nothing_needs_to_be_set()
    {
        var options = Read();

        Assert.Equal((null, null, null), (options.SigningKey, options.Secret, options.PublicBaseUrl));
        Assert.True(options.Anonymous);
        Assert.True(options.LimitAnonymous);
        Assert.Empty(options.AllowedOrigins);
        Assert.Equal(TimeSpan.FromMinutes(30), options.TokenLife);
    }

    [Fact]
    public void An_empty_setting_is_none()
    {
        var options = Read(("SigningKey", ""), ("Secret", ""), ("TokenMinutes", ""), ("AllowedOrigins:0", ""));

        Assert.Equal((null, null), (options.SigningKey, options.Secret));
        Assert.Empty(options.AllowedOrigins);
        Assert.Equal(TimeSpan.FromMinutes(30), options.TokenLife);
    }

    [Fact]
    public void Options_that_end_up_in_a_log_do_not_tell_their_secrets() =>
        Assert.DoesNotContain("top-secret", Read(("Secret", "top-secret")).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("SigningKey", "too-short-key", "at least 32 bytes")]
    [InlineData("Secret", "1234", "at least 8 characters")]
    [InlineData("Anonymous", "maybe", "neither true nor false")]
    [InlineData("TokenMinutes", "0", "from 1 to 1440")]
    [InlineData("TokenMinutes", "1441", "from 1 to 1440")]
    [InlineData("TokenMinutes", "half an hour", "from 1 to 1440")]
    [InlineData("AllowedOrigins:0", "www.example.gov.cn", "an origin such as")]
    [InlineData("AllowedOrigins:0", "https://www.example.gov.cn/chat", "an origin such as")]
    [InlineData("AllowedOrigins:0", "ftp://www.example.gov.cn", "an origin such as")]
    [InlineData("AllowedOrigins:0", "https://user@www.example.gov.cn", "an origin such as")]
    [InlineData("AllowedOrigins:0", "*", "an origin such as")]
    public void A_setting_that_cannot_be_meant_stops_the_start_and_is_named(string key, string value, string expected)
    {
        var wrong = Assert.Throws<WrongConfigurationException>(() => Read((key, value)));

        Assert.Equal($"DirectLine:{key}", wrong.Key);
        Assert.Contains(expected, wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SigningKey", "too-short-key")]
    [InlineData("Secret", "1234567")]
    public void A_wrong_secret_is_not_printed(string key, string value) =>
        Assert.DoesNotContain(value, Assert.Throws<WrongConfigurationException>(() => Read((key, value))).Message, StringComparison.Ordinal);

    private static DirectLineOptions Read(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"DirectLine:{setting.Key}", (string?)setting.Value)))
            .Build()
            .ReadDirectLine();
}
