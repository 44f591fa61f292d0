using System.Net;
using System.Text;
using System.Text.Json;

namespace Messaging.MailboxApi.Tests.Api;

/// <summary>A list that is uploaded, and the figures that come of it.</summary>
public sealed class ImportsApiTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_uploaded_list_is_filed_in_the_background_and_counted()
    {
        await using var mailbox = await MailboxServer.StartAsync();
        using var dispatcher = mailbox.As("dispatcher");
        using var manager = mailbox.As("manager");
        const string List = "留言编号,留言详情,留言时间,答复意见,答复时间\n1,路坏了,2017-03-01,已修,2017-03-08\n2,,2017-03-01,,\n3,桥坏了,2018-01-01 00:30,,\n";

        using var accepted = await UploadAsync(dispatcher, "清单.csv", List, "people-cn");
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        var done = await FinishedAsync(dispatcher, accepted.Headers.Location!);

        Assert.Equal(("done", "清单.csv"), (done.Text("state"), done.Text("file")));
        Assert.Equal([3, 2, 0, 0, 0, 1], Counts(done));
        var problem = Assert.Single(done.GetProperty("problems").EnumerateArray());
        Assert.Equal((3, "rejected"), (problem.GetProperty("line").GetInt32(), problem.Text("outcome")));

        using var response = await manager.GetAsync("/api/v1/completion?from=2017-01-01&to=2017-12-31&by=source,month", Cancel);
        var table = await response.ReadAsync();
        var row = Assert.Single(table.GetProperty("rows").EnumerateArray());
        Assert.Equal(("people-cn", "2017-03"), (row.Text("source"), row.Text("month")));
        Assert.False(row.TryGetProperty("division", out _));
        Assert.Equal((1, 1), (row.GetProperty("received").GetInt32(), row.GetProperty("completedUpstream").GetInt32()));
        Assert.Equal(100m, table.GetProperty("total").GetProperty("completionRate").GetDecimal());
        Assert.Equal(5m, table.GetProperty("total").GetProperty("medianWorkingDays").GetDecimal());
    }

    [Fact]
    public async Task What_cannot_be_imported_is_refused_with_its_reason()
    {
        await using var mailbox = await MailboxServer.StartAsync();
        using var dispatcher = mailbox.As("dispatcher");

        using var zip = await UploadAsync(dispatcher, "a.zip", "PK", "people-cn");
        using var nowhere = await UploadAsync(dispatcher, "a.csv", "text\n路坏了\n", "nowhere");
        using var empty = await UploadAsync(dispatcher, "a.csv", "", "people-cn");
        using var json = await dispatcher.PostAsync("/api/v1/imports", new StringContent("{}", Encoding.UTF8, "application/json"), Cancel);
        using var noList = await UploadAsync(dispatcher, "a.csv", "谁,什么\n1,2\n", "people-cn");

        Assert.Equal((HttpStatusCode.BadRequest, "file.format"), (zip.StatusCode, (await zip.ReadAsync()).Text("code")));
        Assert.Equal((HttpStatusCode.BadRequest, "source.unknown"), (nowhere.StatusCode, (await nowhere.ReadAsync()).Text("code")));
        Assert.Equal((HttpStatusCode.BadRequest, "file.missing"), (empty.StatusCode, (await empty.ReadAsync()).Text("code")));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, json.StatusCode);
        var failed = await FinishedAsync(dispatcher, noList.Headers.Location!);
        Assert.Equal("failed", failed.Text("state"));
        Assert.StartsWith("The first row names no column", failed.Text("error"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=y", "--x")]
    [InlineData("multipart/form-data; boundary=y", "--y\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\ntext")]
    [InlineData("multipart/form-data", "--x")]
    public async Task A_form_that_is_none_is_the_callers_mistake(string type, string body)
    {
        await using var mailbox = await MailboxServer.StartAsync();
        using var dispatcher = mailbox.As("dispatcher");
        using var form = new StringContent(body);
        form.Headers.Remove("Content-Type");
        form.Headers.TryAddWithoutValidation("Content-Type", type);

        using var response = await dispatcher.PostAsync("/api/v1/imports", form, Cancel);

        Assert.Equal((HttpStatusCode.BadRequest, "request.malformed"), (response.StatusCode, (await response.ReadAsync()).Text("code")));
    }

    [Theory]
    [InlineData("from=2017-01-01", "to.missing")]
    [InlineData("from=2017-13-01&to=2017-12-31", "from.malformed")]
    [InlineData("from=2017-12-31&to=2017-01-01", "to.malformed")]
    [InlineData("from=2017-01-01&to=2017-12-31&by=colour", "by.unknown")]
    [InlineData("from=2017-01-01&to=2017-12-31&basis=guess", "basis.unknown")]
    [InlineData("from=2017-01-01&to=2017-12-31&asOf=soon", "asOf.malformed")]
    public async Task A_table_that_cannot_be_made_is_400_with_the_words_name(string query, string code)
    {
        await using var mailbox = await MailboxServer.StartAsync();
        using var manager = mailbox.As("manager");

        using var response = await manager.GetAsync($"/api/v1/completion?{query}", Cancel);

        Assert.Equal((HttpStatusCode.BadRequest, code), (response.StatusCode, (await response.ReadAsync()).Text("code")));
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient http, string name, string content, string source)
    {
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "file", name },
            { new StringContent(source), "source" },
        };
        return await http.PostAsync("/api/v1/imports", form, Cancel);
    }

    private static async Task<JsonElement> FinishedAsync(HttpClient http, Uri import)
    {
        while (true)
        {
            using var response = await http.GetAsync(import, Cancel);
            var run = await response.ReadAsync();
            if (run.Text("state") is "done" or "failed")
            {
                return run;
            }

            await Task.Delay(50, Cancel);
        }
    }

    private static int[] Counts(JsonElement run) =>
        [.. new[] { "read", "filed", "updated", "differs", "alreadyThere", "rejected" }.Select(name => run.GetProperty(name).GetInt32())];
}
