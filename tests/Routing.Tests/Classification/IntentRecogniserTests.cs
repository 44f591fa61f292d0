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

    [Fact]
    public void Every_first_line_of_the_chat_stream_is_a_matter()
    {
        var lost = SharedMessages.Rows("chat-stream.jsonl")
            .Where(row => IntentRecogniser.Recognise(row.GetProperty("lines")[0].GetString()!) is not (Intent.File or Intent.AskFaq))
            .Select(row => row.Text("source") + "/" + row.Text("id"));

        Assert.Empty(lost);
    }
}
