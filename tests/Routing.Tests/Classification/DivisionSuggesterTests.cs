using System.Text;
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
    public void Letters_of_a_reason_are_capitals_as_on_the_road_signs() =>
        Assert.Contains("S…", Suggester.Suggest(null, "省道S101路灯不亮，请派人修理")[0].Because);

    [Fact]
    public void No_more_are_suggested_than_asked_for() => Assert.Single(Suggester.Suggest("公交", "公交", most: 1));

    [Theory]
    [InlineData("残疾证坐公交还收钱 合理不 焦作", "RTB-BUS")]
    [InlineData("地铁早高峰限流能不能多发几趟车", "RTB-BUS")]
    [InlineData("城乡公交到俺镇就剩一班了", "RTB-BUS")]
    [InlineData("三门峡南站的出租都不打表", "RTB-TAXI")]
    [InlineData("过年客车票涨一倍 谁批的", "RTB-COACH")]
    [InlineData("物流公司把我嘞货弄丢了 不赔", "RTB-FREIGHT")]
    [InlineData("训练场离家四十里 合同写的是附近", "RTB-SERVICE")]
    [InlineData("绿通验货等了俩小时 菜都坏了", "EXP")]
    [InlineData("连霍高速偃师段噪声太大 夜里睡不着", "EXP")]
    [InlineData("312国道信阳段路灯不亮", "HWY-TRUNK")]
    [InlineData("俺村到镇上嘞路烂得不成样", "HWY-RURAL")]
    [InlineData("我们县咋还不通高速", "PLAN")]
    [InlineData("高速施工放炮 俺家墙裂了", "BUILD")]
    [InlineData("农村客运油补三年没发", "FIN")]
    [InlineData("我是养路工 退休金比人家少一半", "HR")]
    [InlineData("路政罚我两千 我想申请复议", "LAW")]
    [InlineData("运管所所长吃拿卡要", "DISC")]
    [InlineData("车站门口黑车天天拉客", "ENF")]
    [InlineData("黄河渡口停了 没人说啥时候恢复", "WTR")]
    [InlineData("举报交通行业安全隐患有奖励不", "SAFETY")]
    [InlineData("电缆跨公路 要啥手续", "PERMIT")]
    [InlineData("你们网站注册收不到验证码", "TECH")]
    [InlineData("信访件转到哪了", "OFFICE")]
    public void Every_desk_is_reached_by_how_people_put_it(string text, string label) =>
        Assert.Equal(label, Suggester.Suggest(null, text)[0].Label);

    [Theory]
    [InlineData("驾驶证丢了咋补", "external:police")]
    [InlineData("井盖没了 差点掉下去", "external:urban-management")]
    [InlineData("断头路啥时候打通 新乡", "external:housing")]
    [InlineData("修路占俺家地 补偿款没给", "external:land")]
    [InlineData("火车半夜鸣笛吵死人", "external:railway")]
    [InlineData("快递放驿站不送上门", "external:post")]
    [InlineData("幼儿园校车超载", "external:education")]
    [InlineData("河里有人偷挖沙", "external:water")]
    public void Another_authoritys_matter_is_named_as_such(string text, string label) =>
        Assert.Equal(label, Suggester.Suggest(null, text)[0].Label);

    [Theory]
    [InlineData("高速收费站乱收费", "EXP")]
    [InlineData("高速收费站多扣钱", "EXP")]
    [InlineData("省界高速收费站多收我20块", "EXP")]
    [InlineData("省道路灯不亮", "HWY-TRUNK")]
    public void What_needs_no_space_between_its_words_is_as_clear_without_one(string text, string label)
    {
        var best = Suggester.Suggest(null, text)[0];

        Assert.Equal(label, best.Label);
        Assert.InRange(best.Confidence, 0.6, 1);
        Assert.NotEmpty(best.Because);
    }

    [Fact]
    public void The_title_outweighs_what_the_story_mentions() =>
        Assert.Equal("external:police", Suggester.Suggest("公交站旁边路口红绿灯坏了", "等公交的人很多，公交车也不好进站，红绿灯一直没人修。")[0].Label);

    [Fact]
    public void The_same_message_is_always_read_the_same()
    {
        var first = Suggester.Suggest("出租车", "出租车油补没发，公路也坏了", most: 37);
        var second = new DivisionSuggester(Organisation.Bundled()).Suggest("出租车", "出租车油补没发，公路也坏了", most: 37);

        Assert.Equal(first.Select(one => (one.Label, one.Confidence)), second.Select(one => (one.Label, one.Confidence)));
        Assert.Equal(first.OrderByDescending(one => one.Confidence).Select(one => one.Label), first.Select(one => one.Label));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ud83d")]
    [InlineData("\0\u202e#^@|")]
    public void Anything_a_citizen_can_send_gets_a_suggestion(string text) => Assert.NotEmpty(Suggester.Suggest(null, text));

    [Fact]
    public void Width_and_case_of_letters_do_not_matter() =>
        Assert.Equal("EXP", Suggester.Suggest(null, "ＥＴＣ扣错钱了")[0].Label);

    [Fact]
    public void Another_departments_catalogue_works_by_its_own_words()
    {
        using var divisions = new MemoryStream(Encoding.UTF8.GetBytes("""
            {"department":{"zh":"某省水利厅","en":"Water"},
             "divisions":[{"code":"DAM","zh":"水库处","duties":"水库大坝安全","terms":["水库","大坝"]},
                          {"code":"RIVER","zh":"河湖处","duties":"采砂","terms":["采砂","河道"]}],
             "external":[],"other":{"code":"OTHER","zh":"无关","tellCitizen":"请拨打12345"}}
            """));
        using var cities = new MemoryStream("""{"cities":[]}"""u8.ToArray());
        var suggester = new DivisionSuggester(Organisation.Load(divisions, cities));

        Assert.Equal("DAM", suggester.Suggest(null, "我们村水库漏水")[0].Label);
        Assert.Equal("OTHER", suggester.Suggest(null, "公交车晚点")[0].Label);
    }
}
