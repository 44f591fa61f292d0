using Messaging.Bot.Channels.WeChat;
using Messaging.MailboxApi.Demo.WeChat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Messaging.Bot.Tests.Channels.WeChat;

public sealed class WeChatClientTests : IAsyncLifetime
{
    private const string OpenId = "oABCDEFGHIJKLMNOPQRSTUVWXYZ1";

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)));
    private readonly RecordedLog _log = new();
    private FakeWeChat _weChat = null!;
    private EmptyMailbox _mailbox = null!;
    private ServiceProvider _services = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _weChat = await FakeWeChat.StartAsync(Cancel);
        _mailbox = await EmptyMailbox.MakeAsync();
        _services = Services(_weChat.BaseUrl);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _weChat.DisposeAsync();
        _mailbox.Dispose();
    }

    [Fact]
    public async Task A_message_arrives_on_the_phone_as_it_was_written()
    {
        const string Text = "您好：\n　　您反映的“坑槽”\t已修复😀👨‍👩‍👧‍👦，C:\\路 <a href=\"https://x/?a=1&b=2\">查询</a>";

        var result = await Send(Text);

        Assert.Equal(new WeChatSendResult(WeChatVerdict.Delivered, 0), result);
        var arrived = Assert.Single(_weChat.Delivered);
        Assert.Equal((OpenId, Text), (arrived.ToUser, arrived.Text));
    }

    [Fact]
    public async Task Chinese_letters_emoji_and_the_ideographic_space_travel_unescaped()
    {
        await Send("　　厅长😀");

        Assert.Contains("\"　　厅长😀\"", Assert.Single(_weChat.Delivered).RawBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_token_serves_many_messages_even_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Send($"第{n}条")));

        Assert.Equal(20, _weChat.Delivered.Count);
        Assert.Equal(1, _weChat.TokenRequests);
    }

    [Fact]
    public async Task A_token_near_its_end_is_asked_for_again()
    {
        await Send("一");
        _clock.Advance(TimeSpan.FromMinutes(110));
        await Send("二");
        Assert.Equal(1, _weChat.TokenRequests);

        _clock.Advance(TimeSpan.FromMinutes(5));
        await Send("三");

        Assert.Equal(2, _weChat.TokenRequests);
    }

    [Fact]
    public async Task A_token_that_died_early_is_renewed_and_the_message_sent_once()
    {
        await Send("一");
        _weChat.KillToken();

        var result = await Send("二");

        Assert.Equal(WeChatVerdict.Delivered, result.Verdict);
        Assert.Equal(["一", "二"], _weChat.Delivered.Select(m => m.Text));
        Assert.Equal(2, _weChat.TokenRequests);
    }

    [Theory]
    [InlineData(40001)]
    [InlineData(40014)]
    [InlineData(42001)]
    public async Task A_second_refusal_of_the_token_ends_the_try(int code)
    {
        _weChat.FailNextSend(code);
        _weChat.FailNextSend(code);

        var result = await Send("一");

        Assert.Equal(new WeChatSendResult(WeChatVerdict.Later, code), result);
        Assert.Equal(2, _weChat.SendRequests);
        Assert.Equal(2, _weChat.TokenRequests);
    }

    [Theory]
    [InlineData(-1, "Later")]
    [InlineData(45015, "OutOfReach")]
    [InlineData(40164, "Misconfigured")]
    public async Task A_refusal_is_told_and_not_repeated(int code, string verdict)
    {
        _weChat.FailNextSend(code);

        var result = await Send("一");

        Assert.Equal((code, verdict), (result.Code, result.Verdict.ToString()));
        Assert.Equal(1, _weChat.SendRequests);
        Assert.Empty(_weChat.Delivered);
    }

    [Theory]
    [InlineData(502, "<html>Bad Gateway</html>", "text/html")]
    [InlineData(200, "<html>登录</html>", "text/html")]
    [InlineData(200, "[]", "application/json")]
    [InlineData(200, "{\"errcode\":\"none\"}", "application/json")]
    [InlineData(302, "", "text/plain")]
    public async Task An_answer_nobody_understands_leaves_the_result_unknown_and_is_not_repeated(int status, string body, string type)
    {
        _weChat.AnswerNextSend(status, body, type);

        Assert.Equal(WeChatVerdict.Unknown, (await Send("一")).Verdict);
        Assert.Equal(1, _weChat.SendRequests);
    }

    [Fact]
    public async Task No_answer_in_time_leaves_the_result_unknown_and_is_not_repeated()
    {
        await using var services = Services(_weChat.BaseUrl, timeout: TimeSpan.FromSeconds(3));
        await services.GetRequiredService<AccessTokens>().GetAsync(Cancel);
        _weChat.SwallowNextAnswer();

        var result = await services.GetRequiredService<WeChatClient>().SendTextAsync(OpenId, "一", Cancel);

        Assert.Equal(WeChatVerdict.Unknown, result.Verdict);
        Assert.Equal(1, _weChat.SendRequests);
        Assert.Single(_weChat.Delivered);
    }

    [Fact]
    public async Task The_callers_own_cancelling_is_no_result()
    {
        await _services.GetRequiredService<AccessTokens>().GetAsync(Cancel);
        _weChat.SwallowNextAnswer();
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancel);

        var sending = _services.GetRequiredService<WeChatClient>().SendTextAsync(OpenId, "一", leaving.Token);
        await _weChat.NextDeliveredAsync(Cancel);
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task A_WeChat_that_cannot_be_reached_is_tried_later()
    {
        await _weChat.DisposeAsync();

        Assert.Equal(WeChatVerdict.Later, (await Send("一")).Verdict);
    }

    [Theory]
    [InlineData(40125, "Misconfigured")]
    [InlineData(40013, "Misconfigured")]
    [InlineData(-1, "Later")]
    public async Task Without_a_token_nothing_is_sent(int code, string verdict)
    {
        _weChat.FailNextToken(code);

        var result = await Send("一");

        Assert.Equal((code, verdict), (result.Code, result.Verdict.ToString()));
        Assert.Equal(0, _weChat.SendRequests);
    }

    [Theory]
    [InlineData(404, "")]
    [InlineData(200, "<html></html>")]
    [InlineData(200, "{}")]
    [InlineData(200, "{\"access_token\":5,\"expires_in\":7200}")]
    public async Task An_unclear_token_answer_means_trying_later_since_nothing_was_sent(int status, string body)
    {
        _weChat.AnswerNextToken(status, body);

        Assert.Equal(WeChatVerdict.Later, (await Send("一")).Verdict);
        Assert.Equal(0, _weChat.SendRequests);
        Assert.Equal(WeChatVerdict.Delivered, (await Send("二")).Verdict);
    }

    [Fact]
    public async Task Asking_for_a_token_is_repeated_since_it_gives_the_same_one_and_a_message_never_is()
    {
        _weChat.AnswerNextToken(503, "");
        Assert.Equal(WeChatVerdict.Delivered, (await Send("一")).Verdict);
        Assert.Equal(2, _weChat.TokenRequests);

        _weChat.AnswerNextSend(503, "");
        Assert.Equal(WeChatVerdict.Unknown, (await Send("二")).Verdict);
        Assert.Equal(2, _weChat.SendRequests);
    }

    [Theory]
    [InlineData(45011, 61, "NextMinute")]
    [InlineData(45009, 16 * 3600, "NextDay")]
    public async Task An_allowance_that_is_used_up_is_not_asked_again_before_it_is_renewed(int code, int renewedAfterSeconds, string verdict)
    {
        _weChat.FailNextSend(code);
        await Send("一");

        var meanwhile = await Send("二");
        _clock.Advance(TimeSpan.FromSeconds(renewedAfterSeconds));
        var afterwards = await Send("三");

        Assert.Equal((code, verdict), (meanwhile.Code, meanwhile.Verdict.ToString()));
        Assert.Equal(2, _weChat.SendRequests);
        Assert.Equal(WeChatVerdict.Delivered, afterwards.Verdict);
    }

    [Fact]
    public async Task A_token_is_dropped_only_if_it_is_still_the_one_that_failed()
    {
        var tokens = _services.GetRequiredService<AccessTokens>();
        var old = await tokens.GetAsync(Cancel);
        tokens.Drop(old);
        _weChat.KillToken();
        var fresh = await tokens.GetAsync(Cancel);

        tokens.Drop(old);

        Assert.Same(fresh, await tokens.GetAsync(Cancel));
        Assert.Equal(2, _weChat.TokenRequests);
    }

    [Fact]
    public async Task No_log_line_holds_token_secret_address_text_or_openid()
    {
        await Send("市民的话");
        _weChat.KillToken();
        await Send("市民的话");
        _weChat.FailNextSend(40164, "invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist rid: 66a1-22bb-33cc");
        await Send("市民的话");
        _weChat.FailNextSend(40003, $"invalid openid {OpenId} rid: 66a1-22bb-44dd");
        await Send("市民的话");
        _weChat.AnswerNextSend(500, "");
        await Send("市民的话");

        var all = string.Join('\n', _log.Lines.Select(line => line.Text));
        Assert.All(
            new[] { "TOKEN_", _weChat.AppSecret, _weChat.BaseUrl, "cgi-bin", "市民", OpenId },
            secret => Assert.DoesNotContain(secret, all, StringComparison.Ordinal));
        Assert.Contains(_log.Lines, line => line.Level == LogLevel.Error && line.Text.Contains("40164", StringComparison.Ordinal)
            && line.Text.Contains("203.0.113.7", StringComparison.Ordinal) && line.Text.Contains("66a1-22bb-33cc", StringComparison.Ordinal));
        Assert.Contains(_log.Lines, line => line.Level == LogLevel.Warning && line.Text.Contains("40003", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_token_hides_in_text() =>
        Assert.DoesNotContain("TOKEN_", (await _services.GetRequiredService<AccessTokens>().GetAsync(Cancel)).ToString(), StringComparison.Ordinal);

    private Task<WeChatSendResult> Send(string text) =>
        _services.GetRequiredService<WeChatClient>().SendTextAsync(OpenId, text, Cancel);

    private ServiceProvider Services(string apiBaseUrl, TimeSpan? timeout = null)
    {
        var services = _mailbox.AddTo(new ServiceCollection())
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning))
            .AddSingleton<TimeProvider>(_clock)
            .AddBot(limitCitizens: true)
            .AddWeChat(SomeAccount.In("safe", apiBaseUrl));

        if (timeout is { } shorter)
        {
            services.AddHttpClient<WeChatApi>().ConfigureHttpClient(http => http.Timeout = shorter);
        }

        return services.BuildServiceProvider();
    }
}
