using Messaging.Bot.Channels.WeChat;

namespace Messaging.Bot.Tests.Channels.WeChat;

public sealed class WeChatErrorsTests
{
    [Theory]
    [InlineData(0, "Delivered")]
    [InlineData(-1, "Later")]
    [InlineData(40001, "Later")]
    [InlineData(40014, "Later")]
    [InlineData(42001, "Later")]
    [InlineData(45011, "NextMinute")]
    [InlineData(45009, "NextDay")]
    [InlineData(40003, "OutOfReach")]
    [InlineData(43004, "OutOfReach")]
    [InlineData(50005, "OutOfReach")]
    [InlineData(48002, "OutOfReach")]
    [InlineData(45015, "OutOfReach")]
    [InlineData(45047, "OutOfReach")]
    [InlineData(40013, "Misconfigured")]
    [InlineData(40125, "Misconfigured")]
    [InlineData(40164, "Misconfigured")]
    [InlineData(48001, "Misconfigured")]
    [InlineData(48004, "Misconfigured")]
    [InlineData(50002, "Misconfigured")]
    [InlineData(40033, "OurFault")]
    [InlineData(44004, "OurFault")]
    [InlineData(45002, "OurFault")]
    [InlineData(45162, "OurFault")]
    [InlineData(47001, "OurFault")]
    [InlineData(99999, "OurFault")]
    public void Every_code_says_what_to_do(int code, string verdict) => Assert.Equal(verdict, WeChatErrors.Of(code).ToString());
}
