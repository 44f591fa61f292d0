using Messaging.Routing.Classification;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Tests.Classification;

public class KindClassifierTests
{
    [Theory]
    [InlineData("请问大件运输通行证怎么办理？", ItemKind.Consultation)]
    [InlineData("投诉出租车拒载", ItemKind.Complaint)]
    [InlineData("建议增设公交站", ItemKind.Suggestion)]
    [InlineData("实名举报科长吃拿卡要", ItemKind.Report)]
    [InlineData("恳请解决我村出行难", ItemKind.Request)]
    [InlineData("依申请公开批复文件", ItemKind.Disclosure)]
    [InlineData("公交司机到站不停还骂人", ItemKind.Complaint)]
    [InlineData("三类人员证咋延期 要啥材料", ItemKind.Consultation)]
    [InlineData("你好", ItemKind.Other)]
    public void The_wording_tells_the_kind(string text, ItemKind kind) => Assert.Equal(kind, KindClassifier.Classify(null, text).Kind);

    [Fact]
    public void A_message_that_says_little_is_not_sure() => Assert.False(KindClassifier.Classify(null, "高速口那个事").Sure);
}
