using System.Text;
using Messaging.Bot.Channels.WebChat;

namespace Messaging.Bot.Tests.Channels.WebChat;

public sealed class DirectLineFrameTests
{
    [Fact]
    public void A_frame_carries_activities_as_they_were_written_and_the_number_of_the_last() =>
        Assert.Equal(
            """{"activities":[{"text":"一"},{"text":"二"}],"watermark":"18"}""",
            Frame(18, """{"text":"一"}""", """{"text":"二"}"""));

    [Fact]
    public void An_empty_frame_still_has_its_list() =>
        Assert.Equal("""{"activities":[],"watermark":"0"}""", Frame(0));

    [Theory]
    [InlineData("17", 17)]
    [InlineData("20", 20)]
    [InlineData("0", 0)]
    [InlineData("", 0)]
    [InlineData(null, 0)]
    [InlineData("null", 0)]
    [InlineData("abc", 0)]
    [InlineData("-3", 0)]
    [InlineData("+3", 0)]
    [InlineData(" 3", 0)]
    [InlineData("3.5", 0)]
    [InlineData("21", 0)]
    [InlineData("99999999999999999999", 0)]
    public void A_watermark_that_is_not_ours_means_the_beginning(string? watermark, long after) =>
        Assert.Equal(after, Watermark.Read(watermark, last: 20));

    private static string Frame(long watermark, params string[] activities) =>
        Encoding.UTF8.GetString(DirectLineFrame.Write(
            [.. activities.Select(activity => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(activity))], watermark));
}
