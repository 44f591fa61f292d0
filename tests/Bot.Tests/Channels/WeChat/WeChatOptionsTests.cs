using Messaging.Bot.Channels.WeChat;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Messaging.Bot.Tests.Channels.WeChat;

public sealed class WeChatOptionsTests
{
    private static readonly Dictionary<string, string?> _complete = new()
    {
        ["WeChat:AppId"] = "wx1234567890abcdef",
        ["WeChat:AppSecret"] = "0123456789abcdef0123456789abcdef",
        ["WeChat:Token"] = "MailboxToken2026",
        ["WeChat:EncodingAesKey"] = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
    };

    [Fact]
    public void A_complete_account_starts_in_safe_mode()
    {
        var options = Started(_complete);

        Assert.True(options.IsOn);
        Assert.Equal(WeChatMode.Safe, options.BodyMode);
        Assert.Equal("https://api.weixin.qq.com", options.ApiBaseUrl);
        Assert.Equal(TimeSpan.FromMinutes(10), options.Freshness);
    }

    [Fact]
    public void Without_an_AppId_the_channel_is_off_and_nothing_else_is_asked_for()
    {
        Assert.False(Started([]).IsOn);
        Assert.False(Started(new() { ["WeChat:AppId"] = "", ["WeChat:Mode"] = "nonsense" }).IsOn);
    }

    [Theory]
    [InlineData("WeChat:AppId", "wx 1")]
    [InlineData("WeChat:AppSecret", null)]
    [InlineData("WeChat:AppSecret", "short")]
    [InlineData("WeChat:Token", null)]
    [InlineData("WeChat:Token", "ab")]
    [InlineData("WeChat:Token", "has space")]
    [InlineData("WeChat:EncodingAesKey", null)]
    [InlineData("WeChat:EncodingAesKey", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEF")]
    [InlineData("WeChat:Mode", "Safe")]
    [InlineData("WeChat:Mode", "2")]
    [InlineData("WeChat:ApiBaseUrl", "api.weixin.qq.com")]
    [InlineData("WeChat:ApiBaseUrl", "ftp://api.weixin.qq.com")]
    [InlineData("WeChat:FreshnessMinutes", "0")]
    [InlineData("WeChat:FreshnessMinutes", "ten")]
    public void A_wrong_value_stops_the_start_with_its_key_and_what_is_expected(string key, string? value)
    {
        var stopped = Assert.Throws<OptionsValidationException>(() => Started(new(_complete) { [key] = value }));

        var line = Assert.Single(stopped.Failures);
        Assert.StartsWith($"{key}: expected ", line, StringComparison.Ordinal);
        if (value is { Length: > 3 } and not "api.weixin.qq.com")
        {
            Assert.DoesNotContain(value, line.Replace("https://api.weixin.qq.com", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Everything_wrong_is_told_at_once()
    {
        var stopped = Assert.Throws<OptionsValidationException>(() => Started(new() { ["WeChat:AppId"] = "wx1234567890abcdef" }));

        Assert.Equal(["WeChat:AppSecret", "WeChat:Token", "WeChat:EncodingAesKey"], stopped.Failures.Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public void Plain_mode_needs_no_key()
    {
        var options = Started(new(_complete) { ["WeChat:EncodingAesKey"] = null, ["WeChat:Mode"] = "plain" });

        Assert.Equal(WeChatMode.Plain, options.BodyMode);
    }

    [Fact]
    public void Compatible_mode_needs_the_key() =>
        Assert.Throws<OptionsValidationException>(() => Started(new(_complete) { ["WeChat:EncodingAesKey"] = null, ["WeChat:Mode"] = "compatible" }));

    private static WeChatOptions Started(Dictionary<string, string?> settings)
    {
        using var provider = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddWeChat()
            .BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
        return provider.GetRequiredService<IOptions<WeChatOptions>>().Value;
    }
}
