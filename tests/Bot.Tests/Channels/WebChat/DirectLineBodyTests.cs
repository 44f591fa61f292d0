using System.Text;
using Messaging.Bot.Activities;
using Messaging.Bot.Channels.WebChat;
using Microsoft.AspNetCore.Http;

namespace Messaging.Bot.Tests.Channels.WebChat;

public sealed class DirectLineBodyTests
{
    [Theory]
    [InlineData("""{"text":"好"}""", 400, "MissingProperty")]
    [InlineData("""{"type":"","text":"好"}""", 400, "MissingProperty")]
    [InlineData("""{"type":7}""", 400, "MalformedData")]
    [InlineData("""{"type":"message","text":["好"]}""", 400, "MalformedData")]
    [InlineData("""{"type":"message","attachments":"none"}""", 400, "MalformedData")]
    [InlineData("""{"type":"message","attachments":[null]}""", 400, "MalformedData")]
    [InlineData("""{"type":"mess""", 400, "MalformedData")]
    [InlineData("", 400, "MalformedData")]
    public async Task A_body_that_is_no_activity_is_refused_by_its_code(string body, int status, string code)
    {
        var refused = await Assert.ThrowsAsync<DirectLineRefused>(() => ReadAsync(body));

        Assert.Equal((status, code), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task A_text_of_twenty_thousand_characters_is_taken_and_one_more_is_not()
    {
        Assert.Equal(20_000, (await ReadAsync(Message(20_000))).Text!.Length);

        var refused = await Assert.ThrowsAsync<DirectLineRefused>(() => ReadAsync(Message(20_001)));
        Assert.Equal((413, "MessageSizeTooBig"), (refused.Status, refused.Code));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_the_limit_is_refused_whether_or_not_it_says_its_length(bool saysLength)
    {
        var refused = await Assert.ThrowsAsync<DirectLineRefused>(() => ReadAsync(new string(' ', 256 * 1024) + "1", saysLength));

        Assert.Equal((413, "MessageSizeTooBig"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task A_body_that_is_optional_may_be_left_out() =>
        Assert.Null(await DirectLineBody.ReadOptionalAsync<Activity>(Request("", saysLength: true), TestContext.Current.CancellationToken));

    private static string Message(int characters) => $$"""{"type":"message","text":"{{new string('好', characters)}}"}""";

    private static Task<Activity> ReadAsync(string body, bool saysLength = true) =>
        DirectLineBody.ReadActivityAsync(Request(body, saysLength), TestContext.Current.CancellationToken);

    private static HttpRequest Request(string body, bool saysLength)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var request = new DefaultHttpContext().Request;
        request.Body = new MemoryStream(bytes);
        request.ContentLength = saysLength ? bytes.Length : null;
        return request;
    }
}
