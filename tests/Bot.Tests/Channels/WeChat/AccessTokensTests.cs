using Messaging.Bot.Channels.WeChat;
using Messaging.Routing.Store;
using Messaging.MailboxApi.Demo.WeChat;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Messaging.Bot.Tests.Channels.WeChat;

public sealed class AccessTokensTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)));
    private readonly List<ServiceProvider> _nodes = [];
    private FakeWeChat _weChat = null!;
    private EmptyMailbox _mailbox = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _weChat = await FakeWeChat.StartAsync(Cancel);
        _mailbox = await EmptyMailbox.MakeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        await _weChat.DisposeAsync();
        _mailbox.Dispose();
    }

    [Fact]
    public async Task A_second_node_uses_the_token_the_first_has_fetched()
    {
        var first = await Node().GetAsync(Cancel);
        var second = await Node().GetAsync(Cancel);

        Assert.Equal(first, second);
        Assert.Equal(1, _weChat.TokenRequests);
    }

    [Fact]
    public async Task A_shared_token_past_its_time_is_fetched_anew()
    {
        await Node().GetAsync(Cancel);
        _clock.Advance(TimeSpan.FromMinutes(116));
        await Node().GetAsync(Cancel);

        Assert.Equal(2, _weChat.TokenRequests);
    }

    [Fact]
    public async Task A_node_does_not_take_back_the_token_that_failed_it()
    {
        var node = Node();
        var dead = await node.GetAsync(Cancel);
        _weChat.KillToken();
        node.Drop(dead);

        var fresh = await node.GetAsync(Cancel);

        Assert.Equal(_weChat.AccessToken, fresh.Value);
        Assert.Equal(fresh, await Node().GetAsync(Cancel));
        Assert.Equal(2, _weChat.TokenRequests);
    }

    [Fact]
    public async Task A_node_whose_token_failed_takes_the_newer_one_of_another_node()
    {
        var (one, other) = (Node(), Node());
        var dead = await one.GetAsync(Cancel);
        var sameDead = await other.GetAsync(Cancel);
        _weChat.KillToken();
        one.Drop(dead);
        await one.GetAsync(Cancel);

        other.Drop(sameDead);

        Assert.Equal(_weChat.AccessToken, (await other.GetAsync(Cancel)).Value);
        Assert.Equal(2, _weChat.TokenRequests);
    }

    [Fact]
    public async Task In_the_database_the_token_cannot_be_read()
    {
        await Node().GetAsync(Cancel);

        await using var db = await _nodes[0].GetRequiredService<IDbContextFactory<MailboxDb>>().CreateDbContextAsync(Cancel);
        var stored = await db.SharedValues.SingleAsync(value => value.Name.StartsWith("wechat"), Cancel);
        Assert.DoesNotContain("TOKEN", stored.Value, StringComparison.Ordinal);
        Assert.NotNull(stored.ExpiresAt);
    }

    private AccessTokens Node()
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(_clock);
        _nodes.Add(_mailbox.AddTo(services).AddBot(limitCitizens: true)
            .AddWeChat(SomeAccount.In("safe", _weChat.BaseUrl)).BuildServiceProvider());
        return _nodes[^1].GetRequiredService<AccessTokens>();
    }
}
