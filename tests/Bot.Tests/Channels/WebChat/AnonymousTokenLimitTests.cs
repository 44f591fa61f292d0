using System.Net;
using Messaging.Bot.Channels.WebChat;

namespace Messaging.Bot.Tests.Channels.WebChat;

public sealed class AnonymousTokenLimitTests
{
    [Fact]
    public void One_address_has_its_share_and_no_more_while_others_keep_theirs()
    {
        using var limit = new AnonymousTokenLimit(enabled: true, burst: 2, TimeSpan.FromHours(1));

        Assert.Equal([true, true, false], Ask(limit, "203.0.113.7", "203.0.113.7", "203.0.113.7"));
        Assert.Equal([true], Ask(limit, "203.0.113.8"));
    }

    [Fact]
    public void All_addresses_of_one_IPv6_customer_share_a_bucket()
    {
        using var limit = new AnonymousTokenLimit(enabled: true, burst: 1, TimeSpan.FromHours(1));

        Assert.Equal([true, false, true], Ask(limit, "2001:db8:1:2::1", "2001:db8:1:2:ffff::9", "2001:db8:1:3::1"));
    }

    [Fact]
    public void An_address_written_in_both_ways_is_one_address()
    {
        using var limit = new AnonymousTokenLimit(enabled: true, burst: 1, TimeSpan.FromHours(1));

        Assert.Equal([true, false], Ask(limit, "203.0.113.7", "::ffff:203.0.113.7"));
    }

    [Fact]
    public void Switched_off_for_measuring_it_lets_everybody_in()
    {
        using var limit = new AnonymousTokenLimit(enabled: false, burst: 1, TimeSpan.FromHours(1));

        Assert.Equal([true, true], Ask(limit, "203.0.113.7", "203.0.113.7"));
    }

    private static bool[] Ask(AnonymousTokenLimit limit, params string[] addresses) =>
        [.. addresses.Select(address => limit.Allows(IPAddress.Parse(address)))];
}
