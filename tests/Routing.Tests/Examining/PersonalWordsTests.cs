using Messaging.Routing.Desk;
using Messaging.Routing.Examining;

namespace Messaging.Routing.Tests.Examining;

public sealed class PersonalWordsTests
{
    [Theory]
    [InlineData("郑州市二七区大学路40号院6号楼3单元12号的张丽娟女士反映漏水。", PersonalKind.NameWithAddress, "张丽娟", "6号楼", "12号")]
    [InlineData("我叫李铁柱，是一名退休工人，多年来一直反映这件事，家住郑州市金水区花园路12号3号楼。", PersonalKind.NameWithAddress, "李铁柱", "12号", "3号楼")]
    [InlineData("我们家住郑州市金水区花园路12号3号楼2单元501室，每晚很吵。", PersonalKind.Home, "12号", "3号楼", "501室")]
    [InlineData("家庭住址：开封市龙亭区宋城路88号院5号楼，请上门。", PersonalKind.Home, "88号", "5号楼")]
    [InlineData("警车WJ豫12345超速。", PersonalKind.Plate, "豫12345")]
    [InlineData("车牌号A12345逆行。", PersonalKind.Plate, "A12345")]
    public void A_home_or_a_plate_is_found_and_hidden_whatever_stands_around_it(string text, PersonalKind kind, params string[] hidden)
    {
        Assert.All(PersonalData.NotToPublish(text), span => Assert.Equal(kind, span.Kind));
        Assert.NotEmpty(PersonalData.NotToPublish(text));
        Assert.All(hidden, words => Assert.DoesNotContain(words, Masking.Mask(text)));
        Assert.Empty(PersonalData.NotToPublish(Masking.Mask(text)));
    }

    [Fact]
    public void A_phone_between_name_and_address_covers_neither_and_hiding_the_own_name_keeps_no_address()
    {
        const string Text = "我叫赵铁柱，电话13700001234，车牌豫A88888，家住郑州市金水区花园路12号3号楼";

        var hidden = Masking.Mask(Text, ["赵铁柱"]);

        Assert.StartsWith("我叫某某，电话137", hidden, StringComparison.Ordinal);
        Assert.All(["赵铁柱", "0001234", "88888", "12号", "3号楼"], words => Assert.DoesNotContain(words, hidden));
        Assert.DoesNotContain("赵铁柱", Masking.Mask(Text));
        Assert.Empty(PersonalData.NotToPublish(hidden));
    }

    [Fact]
    public void What_the_writer_said_is_hidden_each_time_and_with_the_number_it_is_part_of() =>
        Assert.Equal("某某和某某，某某***", Masking.Mask("赵铁柱和赵铁柱，13700001234", ["赵铁柱", "13700001"]));

    [Theory]
    [InlineData("现住户共12户，安置房位于花园路，由3号楼业主表决。")]
    [InlineData("办公室地址郑州市中原区淮河西路15号，联系人王科长。")]
    [InlineData("车牌号段A区已发放，车牌照办理窗口在2号厅。")]
    [InlineData("请住在该小区的居民到社区办理。")]
    public void What_is_nobodys_home_is_left_alone(string text) => Assert.Empty(PersonalData.NotToPublish(text));

    [Theory]
    [InlineData("")]
    [InlineData(" \n。")]
    public void An_answer_without_a_word_is_empty(string reply) => Assert.Equal(
        FindingCodes.Forwarding, Assert.Single(AnswerExaminer.Examine(new("1", "路面", "路面坏了，请修。", reply), [], [])).Code);
}
