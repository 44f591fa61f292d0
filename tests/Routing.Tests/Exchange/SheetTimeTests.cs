using System.Globalization;
using Messaging.Routing.Exchange;

namespace Messaging.Routing.Tests.Exchange;

public sealed class SheetTimeTests
{
    [Theory]
    [InlineData("2019-04-24T16:03:40", "2019-04-24T16:03:40+08:00")]
    [InlineData("2019-04-24 16:03:40.250", "2019-04-24T16:03:40.250+08:00")]
    [InlineData("2019/4/24 16:03", "2019-04-24T16:03:00+08:00")]
    [InlineData("2019/4/24  9:03:05", "2019-04-24T09:03:05+08:00")]
    [InlineData("2019-04-24", "2019-04-24T00:00:00+08:00")]
    [InlineData("2019.4.24", "2019-04-24T00:00:00+08:00")]
    [InlineData("2019年4月24日", "2019-04-24T00:00:00+08:00")]
    [InlineData("2019年4月24日 16时03分", "2019-04-24T16:03:00+08:00")]
    [InlineData("２０１９－０４－２４　１６：０３", "2019-04-24T16:03:00+08:00")]
    [InlineData("2017-12-31T16:30:00Z", "2018-01-01T00:30:00+08:00")]
    [InlineData("2018-01-01T00:30:00+08:00", "2018-01-01T00:30:00+08:00")]
    [InlineData("2018-01-01T00:30:00.000+0900", "2017-12-31T23:30:00+08:00")]
    public void Times_are_read_as_lists_write_them(string written, string expected) =>
        Assert.Equal(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture), SheetTime.Read(written)?.At);

    [Theory]
    [InlineData("2019-02-30")]
    [InlineData("2019-04-24 25:00")]
    [InlineData("2019-04-24 16:03 +30:00")]
    [InlineData("昨天")]
    [InlineData("24.4.2019")]
    [InlineData("2019-04-24 16:03 左右")]
    [InlineData("43579.669")]
    public void What_is_no_time_is_not_made_one(string written) => Assert.Null(SheetTime.Read(written));

    [Fact]
    public void A_time_means_no_more_than_it_says()
    {
        var exact = SheetTime.Read("2019-04-24 16:03:40")!.At;

        Assert.True(SheetTime.Read("2019-04-24 16:03")!.Covers(exact));
        Assert.True(SheetTime.Read("2019-04-24")!.Covers(exact));
        Assert.False(SheetTime.Read("2019-04-24 16:04")!.Covers(exact));
    }
}
