using Messaging.Routing.Classification;
using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Tests.Classification;

public class DivisionSuggesterTests
{
    private static readonly DivisionSuggester Suggester = new(Organisation.Bundled());

    [Theory]
    [InlineData("ETC多扣了钱怎么退？", "EXP")]
    [InlineData("公交车半小时一趟能不能加车？", "RTB-BUS")]
    [InlineData("出租车不打表怎么投诉？", "RTB-TAXI")]
    [InlineData("驾校不退学费怎么办？", "RTB-SERVICE")]
    [InlineData("我们村的路什么时候硬化？", "HWY-RURAL")]
    [InlineData("红绿灯坏了一星期了", "external:police")]
    [InlineData("医院乱收费", "OTHER")]
    public void A_typical_question_reaches_its_desk(string text, string label) =>
        Assert.Equal(label, Suggester.Suggest(null, text)[0].Label);

    [Fact]
    public void A_suggestion_says_why()
    {
        var best = Suggester.Suggest(null, "出租车拒载还不打表")[0];

        Assert.Contains("拒载", best.Because);
        Assert.InRange(best.Confidence, 0, 1);
    }

    [Fact]
    public void No_more_are_suggested_than_asked_for() => Assert.Single(Suggester.Suggest("公交", "公交", most: 1));
}
