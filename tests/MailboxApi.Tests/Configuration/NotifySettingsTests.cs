using Messaging.MailboxApi.Configuration;
using Microsoft.Extensions.Configuration;

namespace Messaging.MailboxApi.Tests.Configuration;

public sealed class NotifySettingsTests
{
    private const string Server = "Notify:Smtp:Host=mail.example.gov.cn;Notify:Smtp:From=mailbox@example.gov.cn";

    [Theory]
    [InlineData("Notify:OfficeHours", "Notify:OfficeHours=9-5")]
    [InlineData("Notify:OfficeHours", "Notify:OfficeHours=14:30-18:00,08:30-12:00")]
    [InlineData("Notify:OfficeHours", "Notify:OfficeHours=12:00-12:00")]
    [InlineData("Notify:Smtp:Host", "Notify:Smtp:From=mailbox@example.gov.cn")]
    [InlineData("Notify:Smtp:Host", "Notify:Smtp:Host=mail.example.gov.cn:25;Notify:Smtp:From=mailbox@example.gov.cn")]
    [InlineData("Notify:Smtp:From", "Notify:Smtp:Host=mail.example.gov.cn")]
    [InlineData("Notify:Smtp:From", "Notify:Smtp:Host=mail.example.gov.cn;Notify:Smtp:From=mailbox")]
    [InlineData("Notify:Smtp:Port", Server + ";Notify:Smtp:Port=0")]
    [InlineData("Notify:Smtp:Port", Server + ";Notify:Smtp:Port=25.5")]
    [InlineData("Notify:Smtp:Tls", Server + ";Notify:Smtp:Tls=maybe")]
    [InlineData("Notify:Smtp:Tls", Server + ";Notify:Smtp:Tls=None;Notify:Smtp:User=u;Notify:Smtp:Password=p")]
    [InlineData("Notify:Smtp:User", Server + ";Notify:Smtp:Password=p")]
    [InlineData("Notify:Smtp:Password", Server + ";Notify:Smtp:User=u")]
    [InlineData("Notify:WorkWeChatUrl", "Notify:WorkWeChatUrl=http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k")]
    [InlineData("Notify:WorkWeChatUrl", "Notify:WorkWeChatUrl=robot")]
    public void A_wrong_setting_names_its_key(string key, string settings)
    {
        var wrong = Assert.Throws<WrongConfigurationException>(() => Given(settings).ReadNotify());
        Assert.Equal(key, wrong.Key);
    }

    [Fact]
    public void Without_settings_nobody_is_told_and_the_usual_hours_hold()
    {
        var options = Given("").ReadNotify();

        Assert.Null(options.Smtp);
        Assert.Null(options.Robot);
        Assert.Equal((new TimeOnly(14, 30), new TimeOnly(18, 0)), options.Hours.Spans[^1]);
    }

    [Fact]
    public void The_port_follows_the_encryption_and_no_secret_is_printed()
    {
        var options = Given(Server + ";Notify:Smtp:Tls=Implicit;Notify:Smtp:User=u;Notify:Smtp:Password=hidden").ReadNotify();

        Assert.Equal(465, options.Smtp!.Port);
        Assert.DoesNotContain("hidden", $"{options} {options.Smtp}", StringComparison.Ordinal);
    }

    private static IConfiguration Given(string settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(setting => setting.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => (string?)pair[1]))
        .Build();
}
