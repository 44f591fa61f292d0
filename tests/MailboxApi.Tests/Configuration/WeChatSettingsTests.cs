using Messaging.Bot.Channels.WeChat;
using Messaging.MailboxApi.Configuration;
using Microsoft.Extensions.Configuration;

namespace Messaging.MailboxApi.Tests.Configuration;

public sealed class WeChatSettingsTests
{
    private static readonly Dictionary<string, string?> _complete = new()
    {
        ["AppId"] = "wx1234567890abcdef",
        ["AppSecret"] = "0123456789abcdef0123456789abcdef",
        ["Token"] = "MailboxToken2026",
        ["EncodingAesKey"] = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
    };

    [Fact]
    public void A_complete_account_works_in_safe_mode()
    {
        var options = Read(_complete);

        Assert.True(options.IsOn);
        Assert.Equal(WeChatMode.Safe, options.Mode);
        Assert.Equal("https://api.weixin.qq.com", options.ApiBaseUrl);
        Assert.Equal(TimeSpan.FromMinutes(10), options.Freshness);
    }

    [Fact]
    public void Without_an_AppId_the_channel_is_off_and_nothing_else_is_asked_for()
    {
        Assert.False(Read([]).IsOn);
        Assert.False(Read(new() { ["AppId"] = " ", ["Mode"] = "nonsense" }).IsOn);
    }

    [Theory]
    [InlineData("AppId", "wx 1")]
    [InlineData("AppSecret", null)]
    [InlineData("AppSecret", "with space")]
    [InlineData("Token", null)]
    [InlineData("Token", "ab")]
    [InlineData("Token", "012345678901234567890123456789012")]
    [InlineData("Token", "has space")]
    [InlineData("EncodingAesKey", null)]
    [InlineData("EncodingAesKey", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEF")]
    [InlineData("EncodingAesKey", "abcdefghijklmnopqrstuvwxyz0123456789ABCDE-_")]
    [InlineData("Mode", "Safe")]
    [InlineData("Mode", "2")]
    [InlineData("ApiBaseUrl", "weixin.qq.com")]
    [InlineData("ApiBaseUrl", "ftp://weixin.qq.com")]
    [InlineData("FreshnessMinutes", "0")]
    [InlineData("FreshnessMinutes", "ten")]
    [InlineData("PreviousToken", "ab")]
    [InlineData("PreviousEncodingAesKey", "short")]
    [InlineData("ReplySeconds", "0")]
    [InlineData("ReplySeconds", "9")]
    [InlineData("AnswerSubscriptionLongTerm", "perhaps")]
    public void A_setting_that_cannot_be_meant_stops_the_start_and_is_named(string key, string? value)
    {
        var wrong = Assert.Throws<WrongConfigurationException>(() => Read(new(_complete) { [key] = value }));

        Assert.Equal($"WeChat:{key}", wrong.Key);
        Assert.EndsWith(".", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AppSecret", "with space")]
    [InlineData("Token", "has space")]
    [InlineData("EncodingAesKey", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEF")]
    public void A_wrong_secret_is_not_printed(string key, string value) =>
        Assert.DoesNotContain(value, Assert.Throws<WrongConfigurationException>(() => Read(new(_complete) { [key] = value })).Message, StringComparison.Ordinal);

    [Fact]
    public void A_notice_says_the_usual_in_the_usual_fields_or_what_it_is_told()
    {
        Assert.Null(Read(_complete).AnswerSubscription);
        Assert.Equal(NoticeTemplate.UsualFields, Read(new(_complete) { ["AnswerTemplate"] = "t-1" }).AnswerTemplate!.Fields);

        var told = Read(new(_complete) { ["AnswerSubscription"] = "s-1", ["AnswerSubscriptionFields"] = "thing1=subject, number2=Number" });

        Assert.Equal(("s-1", 2), (told.AnswerSubscription!.Id, told.AnswerSubscription.Fields.Count));
        Assert.Equal(("number2", NoticeValue.Number), told.AnswerSubscription.Fields[1]);
    }

    [Theory]
    [InlineData("thing1")]
    [InlineData("thing1=everything")]
    [InlineData("thing1=7")]
    [InlineData("=subject")]
    public void A_field_that_says_nothing_known_stops_the_start(string fields) => Assert.Equal(
        "WeChat:AnswerTemplateFields",
        Assert.Throws<WrongConfigurationException>(() => Read(new(_complete) { ["AnswerTemplate"] = "t-1", ["AnswerTemplateFields"] = fields })).Key);

    [Fact]
    public void Plain_mode_needs_no_key_and_compatible_mode_does()
    {
        Assert.Equal(WeChatMode.Plain, Read(new(_complete) { ["EncodingAesKey"] = null, ["Mode"] = "plain" }).Mode);
        Assert.Throws<WrongConfigurationException>(() => Read(new(_complete) { ["EncodingAesKey"] = null, ["Mode"] = "compatible" }));
    }

    [Fact]
    public void The_settings_do_not_print_themselves() => Assert.DoesNotContain("0123456789abcdef", Read(_complete).ToString(), StringComparison.Ordinal);

    private static WeChatOptions Read(Dictionary<string, string?> settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"WeChat:{setting.Key}", setting.Value)))
            .Build()
            .ReadWeChat();
}
