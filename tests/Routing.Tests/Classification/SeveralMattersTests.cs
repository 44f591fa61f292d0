using Messaging.Routing.Classification;
using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Tests.Classification;

/// <summary>A dispatcher is told when a message names more than one matter, and is left alone when it names one.</summary>
public sealed class SeveralMattersTests
{
    private static readonly SeveralMatters Matters = new(new DivisionSuggester(Organisation.Bundled()));

    [Theory]
    [InlineData("两个事 一个是公交车等半小时不来 一个是ETC重复扣费", "RTB-BUS", "EXP")]
    [InlineData("出租车司机拒载还骂人。另外高速服务区的厕所太脏", "RTB-TAXI", "EXP")]
    [InlineData("1、驾校不给退学费，教练还乱收钱。2、门口的公交站牌倒了，公交车不停站", "RTB-SERVICE", "RTB-BUS")]
    public void Matters_of_two_desks_are_both_named(string text, string one, string other) =>
        Assert.Equal([one, other], Matters.Find(null, text).Select(matter => matter.Label));

    [Theory]
    [InlineData("公交车半小时不来，公交司机还甩站")]
    [InlineData("你好")]
    [InlineData("")]
    [InlineData("高速收费站ETC扣了两次，找收费站的人不管，投诉电话打不通")]
    public void One_matter_is_one_however_it_is_told(string text) => Assert.Empty(Matters.Find(null, text));
}
