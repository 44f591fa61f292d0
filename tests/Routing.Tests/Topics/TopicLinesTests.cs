using Messaging.Routing.Topics;

namespace Messaging.Routing.Tests.Topics;

public sealed class TopicLinesTests
{
    [Fact]
    public void A_time_without_offset_is_China_Standard_Time()
    {
        var messages = TopicLines.Read(
            ["""{"id":1,"text":"路灯不亮","time":"2019-02-28T11:25:05"}""", """{"id":2,"text":"路灯不亮","time":"2019-02-28T03:25:05Z"}"""], NoBadLine);

        Assert.Equal(new DateTimeOffset(2019, 2, 28, 11, 25, 5, TimeSpan.FromHours(8)), messages[0].At);
        Assert.Equal(messages[0].At, messages[1].At);
        Assert.NotEqual(messages[0].Person, messages[1].Person);
    }

    [Theory]
    [InlineData("""{"id":1,"text":"路灯不亮"}""")]
    [InlineData("""{"id":1,"time":"2019-02-28T11:25:05"}""")]
    [InlineData("""{"id":1,"text":7,"time":"2019-02-28T11:25:05"}""")]
    [InlineData("""{"id":1,"text":"路灯不亮","time":"gestern"}""")]
    [InlineData("[1]")]
    [InlineData("{")]
    public void A_bad_line_is_told_with_its_number_and_passed_over(string bad)
    {
        var told = new List<int>();

        var messages = TopicLines.Read([bad, "", """{"id":"x","text":"路灯不亮","time":"2019-02-28T11:25:05","likes":3}"""], (line, _) => told.Add(line));

        Assert.Equal([1], told);
        Assert.Equal("\"x\"", Assert.Single(messages).Id);
        Assert.Equal(3, messages[0].Likes);
    }

    [Fact]
    public void A_repeated_id_is_one_message_and_lines_without_id_are_messages_of_their_own()
    {
        string[] lines =
        [
            """{"id":1,"text":"路灯不亮","time":"2019-02-28T11:25:05"}""", """{"text":"路灯不亮","time":"2019-02-28T11:25:05"}""",
            """{"id":3,"text":"站台没有雨棚","time":"2019-02-28T11:25:05"}""",
        ];
        var repeated = new List<int>();

        var messages = TopicLines.Read([.. lines, .. lines, """{"id":2,"text":"路灯不亮","time":"2019-02-28T11:25:05"}"""], NoBadLine, repeated.Add);

        Assert.Equal(["1", "2", "3", "5", "2"], messages.Select(message => message.Id));
        Assert.Equal([4, 6], repeated);
    }

    private static void NoBadLine(int line, string reason) => Assert.Fail($"line {line}: {reason}");
}
