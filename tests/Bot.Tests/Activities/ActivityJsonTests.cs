using System.Text;
using System.Text.Json;
using Messaging.Bot.Activities;

namespace Messaging.Bot.Tests.Activities;

public sealed class ActivityJsonTests
{
    /// <summary>What web chat 4.18.1 posts, as the protocol page records it.</summary>
    private const string FromWebChat =
        """
        {"type":"message","text":"请问从业资格证如何换证？","textFormat":"plain","locale":"zh-CN","channelId":"webchat",
         "from":{"id":"dl_6f","name":"","role":"user"},
         "localTimestamp":"2026-03-02T09:15:04.221+08:00","localTimezone":"Asia/Shanghai",
         "channelData":{"clientActivityID":"lx3k","attachmentSizes":[],"mine":1.50},"attachments":[],
         "entities":[{"type":"ClientCapabilities","requiresBotState":true}],"x-unknown":{"a":[null,"五"]}}
        """;

    [Fact]
    public void What_a_client_adds_of_its_own_comes_back_as_it_was()
    {
        var written = Write(ActivityJson.Read(FromWebChat));

        Assert.Equal("""{"clientActivityID":"lx3k","attachmentSizes":[],"mine":1.50}""", written.GetProperty("channelData").GetRawText());
        Assert.Equal("""[{"type":"ClientCapabilities","requiresBotState":true}]""", written.GetProperty("entities").GetRawText());
        Assert.Equal("""{"a":[null,"五"]}""", written.GetProperty("x-unknown").GetRawText());
        Assert.Equal("2026-03-02T09:15:04.221+08:00", written.GetProperty("localTimestamp").GetString());
        Assert.Equal(0, written.GetProperty("attachments").GetArrayLength());
        Assert.Equal("", written.GetProperty("from").GetProperty("name").GetString());
    }

    [Fact]
    public void Chinese_is_written_as_Chinese_and_what_is_absent_is_left_out() =>
        Assert.Equal(
            """{"type":"message","text":"已收到<b>&'+","textFormat":"plain","inputHint":"acceptingInput"}""",
            Encoding.UTF8.GetString(ActivityJson.Write(Activity.Message("已收到<b>&'+"))));

    [Fact]
    public void Timestamps_are_written_in_UTC_with_a_Z()
    {
        var activity = Activity.Message("好") with
        {
            Timestamp = new DateTimeOffset(2026, 3, 2, 9, 15, 4, 351, TimeSpan.FromHours(8)).AddTicks(8211),
        };

        Assert.Equal("2026-03-02T01:15:04.3518211Z", Write(activity).GetProperty("timestamp").GetString());
        Assert.Equal(activity.Timestamp, ActivityJson.Read(ActivityJson.Write(activity)).Timestamp);
    }

    [Theory]
    [InlineData("\"yesterday\"")]
    [InlineData("17")]
    [InlineData("{\"a\":[1]}")]
    public void A_timestamp_that_cannot_be_read_is_taken_as_absent(string timestamp)
    {
        var activity = ActivityJson.Read($$"""{"type":"message","timestamp":{{timestamp}},"text":"好"}""");

        Assert.Null(activity.Timestamp);
        Assert.Equal("好", activity.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("{\"type\":\"message\"} {}")]
    [InlineData("{\"type\":\"message\",\"text\":5}")]
    [InlineData("{\"type\":\"message\",\"attachments\":{}}")]
    [InlineData("{\"type\":\"message\",\"from\":\"bot\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud83d\"}")]
    [InlineData("{\"type\":\"message\",\"channelData\":{\"a\":[\"\\ude00\"]}}")]
    [InlineData("{\"type\":\"message\",\"channelData\":{\"\\ud83d\":1}}")]
    public void What_is_no_activity_is_refused(string json) =>
        Assert.ThrowsAny<JsonException>(() => ActivityJson.Read(json));

    [Fact]
    public void Broken_UTF_8_is_refused_wherever_it_stands()
    {
        byte[] body = [.. """{"type":"message","channelData":{"a":" """u8, 0xC3, 0x28, .. "\"}}"u8];

        Assert.ThrowsAny<JsonException>(() => ActivityJson.Read(body));
    }

    [Theory]
    [InlineData(65)]
    [InlineData(20_000)]
    public void Nesting_beyond_the_limit_is_refused(int levels) =>
        Assert.ThrowsAny<JsonException>(() => ActivityJson.Read(Nested(levels)));

    [Fact]
    public void Nesting_up_to_the_limit_is_carried_there_and_back()
    {
        var activity = ActivityJson.Read(Nested(63));

        Assert.Equal(Nested(63), Encoding.UTF8.GetString(ActivityJson.Write(activity)));
    }

    private static string Nested(int levels) =>
        $$"""{"type":"event","channelData":{{new string('[', levels)}}{{new string(']', levels)}}}""";

    private static JsonElement Write(Activity activity) => JsonDocument.Parse(ActivityJson.Write(activity)).RootElement;
}
