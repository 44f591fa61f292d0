using Messaging.Routing.Topics;

namespace Messaging.Routing.Tests.Topics;

public sealed class MatterGroupsTests
{
    [Fact]
    public void One_message_that_is_like_two_matters_does_not_join_them()
    {
        // 0 to 2 and 4 to 6 are alike; 3 has something of one message of each.
        var alike = new double[7, 7];
        foreach (var (one, other) in new[] { (0, 1), (0, 2), (1, 2), (4, 5), (4, 6), (5, 6) })
        {
            (alike[one, other], alike[other, one]) = (0.3, 0.3);
        }

        (alike[2, 3], alike[3, 2], alike[3, 4], alike[4, 3]) = (0.12, 0.12, 0.1, 0.1);

        var groups = MatterGroups.Of(alike, 0.06);

        Assert.Equal(["0 1 2", "3", "4 5 6"], groups.Select(group => string.Join(' ', group.Order())).Order());
    }

    [Fact]
    public void What_is_like_nothing_stays_alone_and_what_is_like_all_is_one_group()
    {
        var all = new double[4, 4];
        for (var one = 0; one < 4; one++)
        {
            for (var other = 0; other < 4; other++)
            {
                all[one, other] = 0.2;
            }
        }

        Assert.Equal(5, MatterGroups.Of(new double[5, 5], 0.06).Count);
        Assert.Equal([0, 1, 2, 3], Assert.Single(MatterGroups.Of(all, 0.06)).Order());
        Assert.Empty(MatterGroups.Of(new double[0, 0], 0.06));
    }
}
