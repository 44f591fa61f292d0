using Messaging.Routing.Classification;
using Messaging.Routing.Classification.Fitting;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Wordings;
using Messaging.Routing.Tests.Classification;

namespace Messaging.Routing.Tests.Wordings;

public sealed class WordingFitTests(ITestOutputHelper output)
{
    private static readonly WordingFit Fit = new(Organisation.Bundled());
    private static readonly MessageReader Reader = new(Organisation.Bundled());

    [Theory]
    [InlineData("ETC重复扣费", "我3月1日从新乡上高速，ETC扣了两次费，请退还多扣的钱")]
    [InlineData("ETC重复扣费", "京港澳高速新乡收费站ETC重复扣费，请核查退款")]
    [InlineData("哪些车免费", "请问今年国庆节高速公路小客车还免费通行吗，几点下高速算免费")]
    [InlineData("老年卡", "我母亲今年六十五岁，想办老年公交卡，去哪里办理")]
    [InlineData("网约车驾驶员证", "想跑网约车，驾驶员证怎么考，要什么条件")]
    [InlineData("从业资格证", "货运从业资格证到期了，人在外地，怎么换证")]
    [InlineData("驾校", "在驾校报名后不想学了，驾校不退学费怎么办")]
    [InlineData("超限超载", "货车拉多少算超限超载，超了怎么处罚")]
    [InlineData("退票改签", "长途汽车票买错了时间，能退票或者改签吗")]
    public void A_question_that_has_an_answer_is_offered_it(string title, string message) =>
        Assert.Contains(title, Offered(null, message)?.Title, StringComparison.Ordinal);

    [Theory]
    [InlineData("高速公路旁边噪音太大，晚上睡不着，能不能装隔音屏")]
    [InlineData("服务区的饭菜太贵，卫生也差")]
    [InlineData("公交车司机到站不停，态度恶劣")]
    [InlineData("网约车司机绕路多收钱，平台不管")]
    [InlineData("村里的路坏了两年没人修，下雨都是泥")]
    [InlineData("货车半夜从村里过，扬尘很大，房子震裂了")]
    [InlineData("出租车拒载，车牌号记下了")]
    [InlineData("希望把12路公交延长到新校区")]
    [InlineData("小区物业乱收停车费")]
    [InlineData("工程款拖欠三年不给")]
    [InlineData("高速服务区充电桩全坏了")]
    [InlineData("孩子上学的校车超员")]
    [InlineData("快递丢了不赔")]
    [InlineData("问路")]
    [InlineData("")]
    public void A_message_of_the_same_field_that_asks_something_else_is_offered_nothing(string message) =>
        Assert.Null(Offered(null, message)?.Title);

    [Fact]
    public void On_messages_that_ask_something_else_hardly_anything_is_offered()
    {
        var offers = SharedMessages.Rows("transport-dev.jsonl")
            .Select(row => (
                Id: row.Text("id"),
                Unrelated: SomeFaqs.All.All(faq => faq.Division != row.Text("label")),
                Offered(row.Text("title"), row.Text("text"))?.Title))
            .ToLookup(row => row.Unrelated);

        foreach (var side in offers)
        {
            var made = side.Where(row => row.Title is not null).ToList();
            output.WriteLine(
                $"{(side.Key ? "Other" : "The same")} divisions: {made.Count} of {side.Count()} were offered something: {string.Join("; ", made)}");
        }

        Assert.True(offers[true].Count(row => row.Title is not null) <= offers[true].Count() * 0.05);
        Assert.True(offers[false].Count(row => row.Title is not null) <= offers[false].Count() * 0.05);
    }

    private static WordingText? Offered(string? title, string message)
    {
        var division = Reader.Read(title, message).Suggestions[0].Label;
        return Fit.Best(SomeFaqs.All, SomeFaqs.Fit, title, message, division, most: 1).FirstOrDefault();
    }
}
