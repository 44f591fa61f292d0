using Messaging.Routing.Desk;
using Messaging.Routing.Examining;

namespace Messaging.Routing.Tests.Examining;

public sealed class AnswerExaminerTests
{
    private const string Letter = "郑州市金水区文化路公交站台没有雨棚，下雨天候车的老人孩子都淋湿，希望尽快加装雨棚。";

    [Theory]
    [InlineData("网友您好！您反映的问题已转相关部门处理，请等待结果。", FindingCodes.Forwarding)]
    [InlineData("您好，来信收悉。您的问题已转交郑州市交通运输局办理，请耐心等待。", FindingCodes.Forwarding)]
    [InlineData("您好！您反映的文化路公交站台问题，我们将尽快研究解决。感谢您的关注！", FindingCodes.Vague)]
    [InlineData("文化路公交站台雨棚由张女士负责，手机 138 0371 2345。", FindingCodes.PersonalData)]
    public void What_is_wanting_is_named_and_quoted(string reply, string code)
    {
        var found = Assert.Single(Examine(reply), one => one.Code == code);

        Assert.Contains('“', found.Because);
    }

    [Theory]
    [InlineData("您好！您反映的问题已转郑州市公交公司。经核实，文化路公交站台雨棚因道路施工拆除，将于12月20日前恢复安装。")]
    [InlineData("您好！文化路公交站台雨棚已列入改造计划，2026年12月底前加装完成，咨询电话0371-67171234，或拨打12328。")]
    [InlineData("您好！经现场查看，文化路公交站台人行道宽度不足两米，按照规范不能设置雨棚，我们将尽快与区城管局协商其他办法。")]
    public void A_good_answer_is_left_alone(string reply) => Assert.Empty(Examine(reply));

    [Fact]
    public void An_answer_about_something_else_is_found()
    {
        var found = Examine("您好！经查，该驾校教练员收取的补考费用已全部退还学员，运管机构责令驾校停业整顿十五天，并对校长进行了约谈，科目二考场收费标准已在大厅公示。");

        Assert.Contains(found, one => one.Code == FindingCodes.OtherMatter);
    }

    [Fact]
    public void The_answer_to_another_matter_is_copied_and_the_same_answer_to_the_same_matter_is_not()
    {
        const string Reply = "经现场核实，许昌市建安区新元大道与永兴路交叉口信号灯配时已由交警部门重新调整，早晚高峰直行绿灯时间延长至四十五秒，左转待行区标线也已重新施划。";
        AnswerToExamine[] known =
        [
            new("2026-1", "信号灯时间太短", "许昌市建安区新元大道与永兴路交叉口信号灯绿灯时间太短，早晚高峰左转排队很长。", Reply),
        ];

        var copied = AnswerExaminer.Examine(new("2026-2", "公交站台", Letter, Reply), known, []);
        var same = AnswerExaminer.Examine(new("2026-3", "新元大道信号灯", "建安区新元大道永兴路交叉口信号灯绿灯太短，早晚高峰左转要等很久。", Reply), known, []);

        Assert.Contains("2026-1", Assert.Single(copied, one => one.Code == FindingCodes.Copied).Because);
        Assert.Empty(same);
    }

    [Theory]
    [InlineData("老年人免费乘车的年龄为65周岁以上，凭身份证办理老年卡。")]
    [InlineData("老年人乘坐公交需要年满六十五岁才免费。")]
    public void Another_amount_than_the_agreed_one_contradicts(string reply)
    {
        AgreedWording[] wordings = [new("老年人免费乘车", "年满60周岁的老年人免费乘坐公交车。老年人免费乘车的年龄为60周岁以上。")];
        var answer = new AnswerToExamine("1", "老年人免费乘车问题", "请问老年人免费乘车是多少岁？", reply);

        var found = Assert.Single(AnswerExaminer.Examine(answer, [], wordings), one => one.Code == FindingCodes.Contradiction);

        Assert.Contains("60", found.Because);
        Assert.Contains("老年人", found.Because);
    }

    [Fact]
    public void What_agrees_or_is_on_another_topic_contradicts_nothing()
    {
        AgreedWording[] wordings = [new("老年人免费乘车", "老年人免费乘车的年龄为60周岁以上。"), new("高速公路通行费", "节假日七座以下小客车免费通行。")];
        var answer = new AnswerToExamine("1", "老年人免费乘车问题", "请问老年人免费乘车是多少岁？", "老年人免费乘车的年龄为六十周岁以上，办卡工本费20元。");

        Assert.DoesNotContain(AnswerExaminer.Examine(answer, [], wordings), one => one.Code == FindingCodes.Contradiction);
    }

    [Theory]
    [InlineData("豫A12345", PersonalKind.Plate)]
    [InlineData("豫 A·D12345", PersonalKind.Plate)]
    [InlineData("豫Ａ１２３４５", PersonalKind.Plate)]
    [InlineData("6222 0212 3456 7890 128", PersonalKind.BankCard)]
    [InlineData("4111111111111111", PersonalKind.BankCard)]
    [InlineData("王小明，家住郑州市金水区文化路12号院3号楼", PersonalKind.NameWithAddress)]
    [InlineData("姓名：李红，地址：洛阳市涧西区南昌路7号", PersonalKind.NameWithAddress)]
    [InlineData("0371-67171234", PersonalKind.Landline)]
    public void A_person_is_found_by_more_than_a_number(string words, PersonalKind kind)
    {
        var text = $"经查，{words}，情况属实。";

        var span = Assert.Single(PersonalData.Find(text));

        Assert.Equal(kind, span.Kind);
        Assert.DoesNotContain(words, Masking.Mask(text));
    }

    [Theory]
    [InlineData("联系人电话13812345678一直无人接听。", "13812345678")]
    [InlineData("拨打13812345678一次即可", "13812345678")]
    [InlineData("身份证410105199003073216一份", "410105199003073216")]
    [InlineData("13812345678三号楼", "13812345678")]
    [InlineData("二〇二六年共二13812345678", "13812345678")]
    [InlineData("编号202613812345678", "13812345678")]
    [InlineData("2019年4月170352101141日", "17035210114")]
    [InlineData("网友UU008139599713131037", "13959971313")]
    [InlineData("电话013812345678", "13812345678")]
    [InlineData("1381234567八", "1381234567八")]
    [InlineData("138一二三四5678一直", "138一二三四5678")]
    [InlineData("13812345678１号", "13812345678")]
    [InlineData("2019410105199003073216月", "410105199003073216")]
    public void A_number_is_found_whatever_digits_touch_it(string text, string number)
    {
        var span = Assert.Single(PersonalData.NotToPublish(text));

        Assert.Equal(number, span.In(text));
    }

    [Theory]
    [InlineData("张三41010519900307321913812345678")]
    [InlineData("张三13812345678410105199003073219")]
    public void An_identity_number_and_a_phone_that_touch_are_both_found(string text) =>
        Assert.Equal([PersonalKind.Identity, PersonalKind.Mobile], PersonalData.NotToPublish(text).Select(span => span.Kind).Order().ToArray());

    [Fact]
    public void The_display_hides_a_phone_before_a_numeral() => Assert.Equal("138******78一直无人接听", Masking.Mask("13812345678一直无人接听"));

    [Theory]
    [InlineData("项目代码2019-410105-54-03-012345，编号2026-000123，许可证号410100012345。")]
    [InlineData("订单号2026111512345678901，运单号4513912345678901。")]
    [InlineData("投资13800000000元，其中1380000元为自筹。")]
    [InlineData("里程13912345.67米，第一二三四五六七八九标段。")]
    [InlineData("请拨打12328或12345，监督电话0371-67171234、400-678-1234。")]
    [InlineData("2026年11月23日，G107国道K613+200至K625+800段，投资1380371.23万元，编号豫交文〔2026〕138号。")]
    [InlineData("联系人：办公室，地址：郑州市中原路1号。")]
    [InlineData("2018-2019年度共处理1380件、2360件、4780件，分别增长13%、18%、27%。")]
    public void What_an_office_publishes_is_no_personal_data(string text) => Assert.Empty(PersonalData.NotToPublish(text));

    private static IReadOnlyList<Finding> Examine(string reply) => AnswerExaminer.Examine(new("1", "公交站台没有雨棚", Letter, reply), [], []);
}
