using Messaging.Routing.Classification;

namespace Messaging.Routing.Tests.Classification;

public class IntentRecogniserTests
{
    [Theory]
    [InlineData("你好")]
    [InlineData("恁好啊")]
    [InlineData("在吗？？")]
    [InlineData("领导您好！[微笑]")]
    [InlineData("Hello")]
    public void A_bare_greeting_is_a_greeting(string line) => Assert.Equal(Intent.Greeting, IntentRecogniser.Recognise(line));

    [Theory]
    [InlineData("谢谢")]
    [InlineData("谢谢恁啊 中了")]
    [InlineData("好的，感谢领导/::)")]
    [InlineData("辛苦了，问题解决了")]
    public void Bare_thanks_are_thanks(string line) => Assert.Equal(Intent.Thanks, IntentRecogniser.Recognise(line));

    [Theory]
    [InlineData("")]
    [InlineData("。。。")]
    [InlineData("😀😀")]
    [InlineData("/::)/:rose")]
    [InlineData("[玫瑰][强]")]
    [InlineData("asdfgh")]
    [InlineData("666")]
    [InlineData("啊啊啊啊")]
    [InlineData("你们都是垃圾")]
    public void Nothing_said_is_nothing_to_file(string line) => Assert.Equal(Intent.AbuseOrEmpty, IntentRecogniser.Recognise(line));

    [Theory]
    [InlineData("你好 路烂了")]
    [InlineData("谢谢 但是路还是没修")]
    [InlineData("垃圾没人清")]
    [InlineData("你们这帮骗子 扣我车")]
    [InlineData("[图片]")]
    [InlineData("豫A12345")]
    [InlineData("问题没解决")]
    public void A_matter_inside_small_talk_is_filed(string line) =>
        Assert.DoesNotContain(IntentRecogniser.Recognise(line), new[] { Intent.Greeting, Intent.Thanks, Intent.AbuseOrEmpty });

    [Theory]
    [InlineData("ETC")]
    [InlineData("从业资格证丢了在哪补")]
    [InlineData("收割机上高速免费不")]
    [InlineData("老年卡在巩义能用不")]
    [InlineData("gongjiao hai you ma")]
    public void A_question_with_a_standing_answer_is_a_question(string line) => Assert.Equal(Intent.AskFaq, IntentRecogniser.Recognise(line));

    [Theory]
    [InlineData("我那个投诉办到哪一步了")]
    [InlineData("俺上回反映嘞那个路灯处理没")]
    [InlineData("进度")]
    public void Asking_after_an_earlier_matter_is_no_new_one(string line) => Assert.Equal(Intent.QueryProgress, IntentRecogniser.Recognise(line));

    [Theory]
    [InlineData("都一个月了咋还没回我 催一下")]
    [InlineData("我申请公开的文件到现在没给我答复")]
    public void A_late_answer_is_urged(string line) => Assert.Equal(Intent.Urge, IntentRecogniser.Recognise(line));

    [Fact]
    public void Every_first_line_of_the_chat_stream_is_a_matter()
    {
        var lost = SharedMessages.Rows("chat-stream.jsonl")
            .Where(row => IntentRecogniser.Recognise(row.GetProperty("lines")[0].GetString()!) is not (Intent.File or Intent.AskFaq))
            .Select(row => row.Text("source") + "/" + row.Text("id"));

        Assert.Empty(lost);
    }
}
