using Messaging.MailboxApi.CitizenPage;

namespace Messaging.MailboxApi.Tests.CitizenPage;

public sealed class CitizenLimitTests
{
    [Fact]
    public void Each_network_has_a_bucket_and_a_letter_costs_more_than_a_look()
    {
        using var limit = new CitizenLimit(enabled: true, bucket: CitizenLimit.Write);

        Assert.True(limit.Allows("192.0.2.1", CitizenLimit.Write));
        Assert.False(limit.Allows("192.0.2.1", CitizenLimit.Write));
        Assert.True(limit.Allows("192.0.2.2", CitizenLimit.Look));
    }

    [Fact]
    public void Switched_off_for_measuring_it_allows_everything()
    {
        using var limit = new CitizenLimit(enabled: false, bucket: 1);

        Assert.All(Enumerable.Range(0, 50), _ => Assert.True(limit.Allows("192.0.2.1", CitizenLimit.Write)));
    }
}
