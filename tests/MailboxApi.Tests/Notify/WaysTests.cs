using Messaging.MailboxApi.Configuration;
using Messaging.MailboxApi.Notify;
using Messaging.Routing.Desk.Chasing;
using Messaging.Routing.Mailbox.Reminders;
using Messaging.Testing.Chasing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.MailboxApi.Tests.Notify;

/// <summary>What a mail server and a group's robot on this machine get, and what is made of how they misbehave.</summary>
public sealed class WaysTests
{
    private static readonly NoticeMessage Notice = new("厅长信箱催办：1件今日到期", "【今日到期】1件\n2026-000001 投诉 公路局 2026-03-23到期\n");

    [Fact]
    public async Task A_mail_reaches_the_server_with_its_words()
    {
        await using var server = new FakeSmtp();

        var outcome = await SendAsync(Mail(server.Port), "exp@example.gov.cn");

        Assert.IsType<NoticeOutcome.Sent>(outcome);
        Assert.Contains("exp@example.gov.cn", Assert.Single(server.Recipients), StringComparison.Ordinal);
        var message = MimeKit.MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Assert.Single(server.Messages))), TestContext.Current.CancellationToken);
        Assert.Equal((Notice.Subject, Notice.Body.Trim()), (message.Subject, message.TextBody!.Trim().ReplaceLineEndings("\n")));
    }

    [Theory]
    [InlineData("550 no such user", typeof(NoticeOutcome.Refused))]
    [InlineData("450 later", typeof(NoticeOutcome.TryLater))]
    public async Task A_recipient_refused_for_good_is_not_tried_again(string answer, Type outcome)
    {
        await using var server = new FakeSmtp { ToRecipient = answer };

        Assert.IsType(outcome, await SendAsync(Mail(server.Port), "exp@example.gov.cn"));
        Assert.Empty(server.Messages);
    }

    [Fact]
    public async Task A_server_that_hangs_up_with_the_message_leaves_it_unknown_one_that_is_away_does_not()
    {
        var server = new FakeSmtp { HangUpAfterMessage = true };
        var port = server.Port;

        Assert.IsType<NoticeOutcome.Unknown>(await SendAsync(Mail(port), "exp@example.gov.cn"));

        await server.DisposeAsync();
        Assert.IsType<NoticeOutcome.TryLater>(await SendAsync(Mail(port), "exp@example.gov.cn"));
    }

    [Fact]
    public async Task The_group_reads_what_the_robot_was_given_and_never_more_than_it_takes()
    {
        await using var robot = await FakeRobot.StartAsync();

        Assert.IsType<NoticeOutcome.Sent>(await SendAsync(Robot(robot.Url), null));
        Assert.IsType<NoticeOutcome.Sent>(await SendAsync(Robot(robot.Url), null, Notice with { Body = string.Concat(Enumerable.Repeat(Notice.Body, 60)) }));

        Assert.Equal($"{Notice.Subject}\n{Notice.Body}", robot.Texts[0]);
    }

    [Theory]
    [InlineData(200, """{"errcode":45009,"errmsg":"api freq out of limit"}""", typeof(NoticeOutcome.TryLater))]
    [InlineData(200, """{"errcode":93000,"errmsg":"invalid webhook url"}""", typeof(NoticeOutcome.Refused))]
    [InlineData(200, "<html>", typeof(NoticeOutcome.TryLater))]
    [InlineData(200, """{"errcode":"0"}""", typeof(NoticeOutcome.TryLater))]
    [InlineData(502, "", typeof(NoticeOutcome.TryLater))]
    public async Task A_robot_that_does_not_take_it_is_believed(int status, string body, Type outcome)
    {
        await using var robot = await FakeRobot.StartAsync();
        robot.Plan(status, body);

        Assert.IsType(outcome, await SendAsync(Robot(robot.Url), null));
    }

    [Fact]
    public async Task A_robot_that_is_away_is_tried_later()
    {
        var robot = await FakeRobot.StartAsync();
        var url = robot.Url;
        await robot.DisposeAsync();

        Assert.IsType<NoticeOutcome.TryLater>(await SendAsync(Robot(url), null));
    }

    private static async Task<NoticeOutcome> SendAsync((string Key, string Value)[] settings, string? address, NoticeMessage? notice = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value))
            .Build();
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddNotify(configuration.ReadNotify(), publicBaseUrl: null)
            .BuildServiceProvider();
        var way = Assert.Single(services.GetServices<INoticeWay>());
        Assert.Equal(address is null ? NoticeWay.WorkWeChat : NoticeWay.EMail, way.Way);
        return await way.SendAsync(address, notice ?? Notice, TestContext.Current.CancellationToken);
    }

    private static (string Key, string Value)[] Mail(int port) =>
    [
        ("Notify:Smtp:Host", "127.0.0.1"), ("Notify:Smtp:Port", $"{port}"), ("Notify:Smtp:Tls", "None"), ("Notify:Smtp:From", "mailbox@example.gov.cn"),
    ];

    private static (string Key, string Value)[] Robot(string url) => [("Notify:WorkWeChatUrl", url)];
}
