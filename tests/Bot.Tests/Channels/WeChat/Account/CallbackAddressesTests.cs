using System.Net;
using Messaging.Bot.Channels.WeChat.Account;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Messaging.Bot.Tests.Channels.WeChat.Account;

public sealed class CallbackAddressesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("101.226.103.99", true)]
    [InlineData("101.226.104.1", false)]
    [InlineData("::1", false)]
    public async Task Only_WeChats_addresses_may_push_where_the_office_asks_for_it(string address, bool may)
    {
        await using var desk = await WeChatDesk.OpenAsync();
        var asked = Asked(desk, check: true);

        Assert.Equal(may, await asked.MayPushAsync(IPAddress.Parse(address), Cancel));
        Assert.True(await Asked(desk, check: false).MayPushAsync(IPAddress.Parse(address), Cancel));
    }

    [Fact]
    public async Task The_list_is_asked_for_once_a_day()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        var asked = Asked(desk, check: true);

        await asked.MayPushAsync(IPAddress.Loopback, Cancel);
        desk.WeChat.CallbackAddresses = ["203.0.113.1"];
        var same = await asked.MayPushAsync(IPAddress.Loopback, Cancel);
        desk.Clock.Advance(TimeSpan.FromHours(25));
        var next = await asked.MayPushAsync(IPAddress.Loopback, Cancel);

        Assert.True(same);
        Assert.False(next);
        Assert.Equal(2, desk.WeChat.Calls.Count(call => call.Path == "/cgi-bin/getcallbackip"));
    }

    [Fact]
    public async Task While_the_list_cannot_be_had_nobody_is_kept_out()
    {
        await using var desk = await WeChatDesk.OpenAsync();
        var asked = Asked(desk, check: true);
        desk.WeChat.FailNextCall(48001);

        Assert.True(await asked.MayPushAsync(IPAddress.Parse("203.0.113.1"), Cancel));

        desk.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.False(await asked.MayPushAsync(IPAddress.Parse("203.0.113.1"), Cancel));
    }

    private static CallbackAddresses Asked(WeChatDesk desk, bool check) => new(
        desk.Services.GetRequiredService<WeChatAccount>(),
        desk.Services.GetRequiredService<AccountSetup>() with { CheckCallbackAddress = check },
        desk.Clock,
        NullLogger<CallbackAddresses>.Instance);
}
