using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Messaging.Testing;

namespace Messaging.MailboxApi.Tests.WebChat;

/// <summary>Files as web chat sends them: a form of the activity and the files, in whatever order the browser read them.</summary>
public sealed partial class DirectLineUploadTests(WebChatServerFixture fixture) : IClassFixture<WebChatServerFixture>
{
    private const string Matter = "郑州市金水区花园路公交站台破损，请派人修理，照片见附件。";
    private const string Thumbnail = "data:image/jpeg;base64,/9j/4AAQSkZJRg==";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_photograph_is_kept_with_the_item_its_words_become_and_comes_back_by_a_link()
    {
        var page = await WebChatPage.StartedAsync(fixture.Server.Http);
        await using var socket = await page.OpenStreamAsync();
        await socket.NextAsync();

        var id = await UploadAsync(page, Matter, "c-1", ("现场照片.png", SomeFiles.Png));

        var echo = Assert.Single((await socket.NextAsync()).Activities);
        Assert.Equal((id, "c-1"), (echo.GetProperty("id").GetString(), echo.GetProperty("channelData").GetProperty("clientActivityID").GetString()));
        var shown = Assert.Single(echo.GetProperty("attachments").EnumerateArray());
        Assert.Equal(
            ("image/png", "现场照片.png", Thumbnail),
            (shown.GetProperty("contentType").GetString(), shown.GetProperty("name").GetString(), shown.GetProperty("thumbnailUrl").GetString()));
        var link = shown.GetProperty("contentUrl").GetString()!;
        Assert.StartsWith($"{fixture.Server.Address.GetLeftPart(UriPartial.Authority)}/v3/directline/attachments/", link, StringComparison.Ordinal);
        var receipt = ActivitySet.TextOf(Assert.Single((await socket.NextAsync()).Activities))!;
        Assert.Contains("附件：1 个，已保存。", receipt, StringComparison.Ordinal);
        var history = await page.HistoryAsync();
        Assert.Equal(
            Unsigned(link), Unsigned(history[1].GetProperty("attachments")[0].GetProperty("contentUrl").GetString()!));

        // As an img element asks: without a token.
        using var stranger = new HttpClient();
        using var fetched = await stranger.GetAsync(link, Cancel);
        Assert.Equal(SomeFiles.Png, await fetched.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal("image/png", fetched.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", fetched.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", fetched.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("inline", fetched.Content.Headers.ContentDisposition?.DispositionType);

        var kept = Assert.Single((await ItemAsync(NumberIn(receipt))).GetProperty("attachments").EnumerateArray());
        Assert.Equal(("现场照片.png", "letter"), (kept.GetProperty("name").GetString(), kept.GetProperty("purpose").GetString()));
    }

    [Fact]
    public async Task A_link_opens_its_own_file_only_and_only_as_it_was_signed()
    {
        var page = await WebChatPage.StartedAsync(fixture.Server.Http);
        await UploadAsync(page, Matter, "c-1", ("a.png", SomeFiles.Png), ("b.txt", SomeFiles.Text("第二份")));
        var links = (await page.HistoryAsync())[1].GetProperty("attachments").EnumerateArray()
            .Select(attachment => attachment.GetProperty("contentUrl").GetString()!).ToList();

        foreach (var wrong in (string[])[links[0].Split('?')[0], links[0] + "0", links[0].Replace("/1?", "/2?", StringComparison.Ordinal)])
        {
            using var refused = await fixture.Server.Http.GetAsync(wrong, Cancel);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        using var text = await fixture.Server.Http.GetAsync(links[1], Cancel);
        Assert.Equal("第二份", await text.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(("attachment", "b.txt"), (text.Content.Headers.ContentDisposition?.DispositionType, text.Content.Headers.ContentDisposition?.FileNameStar));
    }

    [Fact]
    public async Task A_client_that_names_a_file_of_ours_as_its_own_gets_no_link_to_it()
    {
        var victim = await WebChatPage.StartedAsync(fixture.Server.Http);
        await UploadAsync(victim, Matter, "c-1", ("a.png", SomeFiles.Png));
        var number = NumberIn(ActivitySet.TextOf((await victim.HistoryAsync())[2])!);
        var thief = await WebChatPage.StartedAsync(fixture.Server.Http);

        await thief.PostAsync(new
        {
            type = "message",
            text = "你好",
            attachments = new[] { new { contentType = "image/png", name = "a.png", contentUrl = $"mailbox-file:{number}/1" } },
        });
        await UploadAsync(thief, Activity(Matter, "c-2", [new { contentType = "image/png", name = "x.png", contentUrl = $"Mailbox-File:{number}/1" }]));

        Assert.All(await thief.HistoryAsync(), activity => Assert.DoesNotContain("/v3/directline/attachments/", activity.GetRawText(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Files_are_matched_by_name_whatever_their_order_and_a_path_in_a_name_is_dropped()
    {
        var page = await WebChatPage.StartedAsync(fixture.Server.Http);
        using var form = Activity(Matter, "c-1", [Named("../../etc/a.png"), Named("b.pdf"), Named("c.txt")]);
        form.Add(Part(SomeFiles.Text("丙")), "file", "c.txt");
        form.Add(Part(SomeFiles.Png), "file", "../../etc/a.png");
        form.Add(Part(SomeFiles.Pdf), "file", "b.pdf");

        await UploadAsync(page, form);

        var shown = (await page.HistoryAsync())[1].GetProperty("attachments").EnumerateArray().ToList();
        Assert.Equal(["a.png", "b.pdf", "c.txt"], shown.Select(attachment => attachment.GetProperty("name").GetString()));
        Assert.Equal(["image/png", "application/pdf", "text/plain; charset=utf-8"], shown.Select(attachment => attachment.GetProperty("contentType").GetString()));
    }

    [Fact]
    public async Task A_file_alone_begins_an_item_and_the_words_after_it_join()
    {
        await using var server = await WebChatServer.StartAsync(("Conversation:JoinMinutes", "60"));
        var page = await WebChatPage.StartedAsync(server.Http);

        await UploadAsync(page, null, "c-1", ("a.png", SomeFiles.Png));
        var receipt = ActivitySet.TextOf((await page.HistoryAsync())[^1])!;
        Assert.Contains("请再用文字写下", receipt, StringComparison.Ordinal);
        var number = NumberIn(receipt);

        await page.SayAsync("是花园路公交站台，玻璃碎了。");
        Assert.Contains($"已补充到编号 {number}", ActivitySet.TextOf((await page.HistoryAsync())[^1]), StringComparison.Ordinal);
        await UploadAsync(page, null, "c-2", ("b.png", [.. SomeFiles.Png, 0]));
        Assert.Contains($"1 个附件已存入编号 {number}", ActivitySet.TextOf((await page.HistoryAsync())[^1]), StringComparison.Ordinal);
        await UploadAsync(page, "说完了", "c-3", ("c.png", [.. SomeFiles.Png, 1]));
        var last = ActivitySet.TextOf((await page.HistoryAsync())[^1])!;
        Assert.Contains($"1 个附件已存入编号 {number}", last, StringComparison.Ordinal);
        Assert.Contains("已登记完整", last, StringComparison.Ordinal);

        using var chief = server.Office("chief");
        var item = await chief.GetFromJsonAsync<JsonElement>($"api/v1/items/{number}", Cancel);
        Assert.Equal(3, item.GetProperty("attachments").GetArrayLength());
        Assert.EndsWith("是花园路公交站台，玻璃碎了。", item.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_upload_twice_is_one_message_and_one_file()
    {
        var page = await WebChatPage.StartedAsync(fixture.Server.Http);

        var first = await UploadAsync(page, Matter, "c-1", ("a.png", SomeFiles.Png));
        var again = await UploadAsync(page, Matter, "c-1", ("a.png", SomeFiles.Png));

        Assert.Equal(first, again);
        Assert.Equal(3, (await page.HistoryAsync()).Count);
    }

    [Fact]
    public async Task What_an_item_has_no_room_for_is_said_and_not_linked()
    {
        await using var server = await WebChatServer.StartAsync(("Conversation:JoinMinutes", "60"));
        var page = await WebChatPage.StartedAsync(server.Http);
        for (byte message = 0; message < 3; message++)
        {
            await UploadAsync(page, message == 0 ? Matter : null, $"c-{message}", [.. Enumerable.Range(0, 8).Select(n => ($"{n}.png", (byte[])[.. SomeFiles.Png, message, (byte)n]))]);
        }

        var history = await page.HistoryAsync();
        Assert.Contains("4 个没有保存", ActivitySet.TextOf(history[^1]), StringComparison.Ordinal);
        Assert.Equal(4, history[^2].GetProperty("attachments").EnumerateArray().Count(attachment => attachment.TryGetProperty("contentUrl", out _)));
    }

    [Theory]
    [InlineData("big.png", 10 * 1024 * 1024 + 1, 413, "MessageSizeTooBig")]
    [InlineData("page.html", 0, 415, "BadArgument")]
    [InlineData("picture.svg", 1, 415, "BadArgument")]
    [InlineData("disguised.png", 2, 415, "BadArgument")]
    [InlineData("empty.png", 3, 400, "MalformedData")]
    public async Task What_is_too_large_or_of_no_kind_the_office_keeps_is_refused_and_files_nothing(string name, int what, int status, string code)
    {
        var page = await WebChatPage.StartedAsync(fixture.Server.Http);
        var content = what switch
        {
            0 => SomeFiles.Text("<!DOCTYPE html><script>alert(1)</script>"),
            1 => SomeFiles.Text("""<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>"""),
            2 => SomeFiles.Text("<html>"),
            3 => [],
            var size => [.. SomeFiles.Png, .. new byte[size - SomeFiles.Png.Length]],
        };
        using var form = Activity(Matter, "c-1", [Named(name)]);
        form.Add(Part(content), "file", name);

        await DirectLineBadInputTests.AssertRefusedAsync(await PostAsync(page, form), status, code);

        Assert.Single(await page.HistoryAsync());
    }

    [Fact]
    public async Task Too_much_together_too_many_and_a_body_beyond_every_limit_are_refused_as_too_big()
    {
        var page = await WebChatPage.StartedAsync(fixture.Server.Http);
        byte[] nine = [.. SomeFiles.Png, .. new byte[9 * 1024 * 1024]];
        using var three = Activity(Matter, "c-1", []);
        using var eleven = Activity(Matter, "c-2", []);
        using var huge = Activity(Matter, "c-3", []);
        foreach (var name in (string[])["a.png", "b.png", "c.png"])
        {
            three.Add(Part(nine), "file", name);
        }

        for (var n = 0; n < 11; n++)
        {
            eleven.Add(Part(SomeFiles.Png), "file", $"{n}.png");
        }

        huge.Add(Part(new byte[40 * 1024 * 1024]), "file", "huge.png");

        foreach (var form in (MultipartFormDataContent[])[three, eleven, huge])
        {
            await DirectLineBadInputTests.AssertRefusedAsync(await PostAsync(page, form), 413, "MessageSizeTooBig");
        }

        Assert.Single(await page.HistoryAsync());
    }

    [Theory]
    [InlineData("""{"type":"message","text":""")]
    [InlineData("""{"text":"没有类型"}""")]
    [InlineData("""{"type":"event","name":"x"}""")]
    public async Task A_broken_activity_files_nothing(string activity)
    {
        var page = await WebChatPage.StartedAsync(fixture.Server.Http);
        using var form = new MultipartFormDataContent { { Part(Encoding.UTF8.GetBytes(activity), "application/vnd.microsoft.activity"), "activity", "blob" } };
        form.Add(Part(SomeFiles.Png), "file", "a.png");

        var refused = await PostAsync(page, form);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Single(await page.HistoryAsync());
    }

    [Fact]
    public async Task A_form_that_breaks_off_files_nothing()
    {
        var page = await WebChatPage.StartedAsync(fixture.Server.Http);
        using var form = Activity(Matter, "c-1", [Named("a.png")]);
        form.Add(Part(SomeFiles.Png), "file", "a.png");
        var whole = await form.ReadAsByteArrayAsync(Cancel);
        using var half = new ByteArrayContent(whole, 0, whole.Length - 40);
        half.Headers.ContentType = MediaTypeHeaderValue.Parse(form.Headers.ContentType!.ToString());

        await DirectLineBadInputTests.AssertRefusedAsync(await PostAsync(page, half), 400, "MalformedData");

        Assert.Single(await page.HistoryAsync());
    }

    [Fact]
    public async Task A_bare_body_is_one_file_and_a_form_without_activity_an_empty_message()
    {
        var page = await WebChatPage.StartedAsync(fixture.Server.Http);
        using var bare = Part(SomeFiles.Png);
        bare.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { FileName = "a.png" };
        await UploadAsync(page, bare);
        using var form = new MultipartFormDataContent { { Part(SomeFiles.Pdf, "application/pdf"), "file", "b.pdf" } };
        await UploadAsync(page, form);

        var history = await page.HistoryAsync();
        Assert.Equal(
            ["a.png", "b.pdf"],
            history.Where(activity => ActivitySet.RoleOf(activity) == "user").Select(activity => activity.GetProperty("attachments")[0].GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Nobody_uploads_for_another_user_or_into_another_conversation()
    {
        var mine = await WebChatPage.StartedAsync(fixture.Server.Http);
        var theirs = await WebChatPage.StartedAsync(fixture.Server.Http);

        async Task<HttpResponseMessage> TryAsync(string conversation, string user)
        {
            using var form = Activity(Matter, "c-1", [Named("a.png")]);
            form.Add(Part(SomeFiles.Png), "file", "a.png");
            return await mine.SendAsync(HttpMethod.Post, $"conversations/{conversation}/upload?userId={user}", form);
        }

        await DirectLineBadInputTests.AssertRefusedAsync(await TryAsync(mine.Conversation, theirs.User), 403, "Forbidden");
        await DirectLineBadInputTests.AssertRefusedAsync(await TryAsync(theirs.Conversation, mine.User), 403, "BadArgument");
        mine.Token = "";
        await DirectLineBadInputTests.AssertRefusedAsync(await TryAsync(mine.Conversation, mine.User), 401, "Unauthorized");
        Assert.Single(await theirs.HistoryAsync());
    }

    private static string Unsigned(string link) => link.Split('?')[0];

    private static string NumberIn(string receipt) => Number().Match(receipt).Groups[1].Value;

    [GeneratedRegex("编号：([0-9-]+)")]
    private static partial Regex Number();

    private async Task<JsonElement> ItemAsync(string number)
    {
        using var chief = fixture.Server.Office("chief");
        return await chief.GetFromJsonAsync<JsonElement>($"api/v1/items/{number}", Cancel);
    }

    private static async Task<string> UploadAsync(WebChatPage page, string? text, string clientActivityId, params (string Name, byte[] Content)[] files)
    {
        using var form = Activity(text, clientActivityId, [.. files.Select(file => Named(file.Name))]);
        foreach (var (name, content) in files)
        {
            form.Add(Part(content), "file", name);
        }

        return await UploadAsync(page, form);
    }

    private static async Task<string> UploadAsync(WebChatPage page, HttpContent body) =>
        (await WebChatPage.ReadAsync(await PostAsync(page, body))).GetProperty("id").GetString()!;

    private static Task<HttpResponseMessage> PostAsync(WebChatPage page, HttpContent body) =>
        page.SendAsync(HttpMethod.Post, $"conversations/{page.Conversation}/upload?userId={page.User}", body);

    private static object Named(string name) => new { contentType = "image/png", name, thumbnailUrl = Thumbnail };

    private static MultipartFormDataContent Activity(string? text, string clientActivityId, object[] attachments)
    {
        var activity = JsonSerializer.SerializeToUtf8Bytes(
            new { type = "message", text, from = new { id = "x", role = "user" }, channelData = new { clientActivityID = clientActivityId }, attachments });
        return new MultipartFormDataContent { { Part(activity, "application/vnd.microsoft.activity"), "activity", "blob" } };
    }

    private static ByteArrayContent Part(byte[] content, string type = "application/octet-stream")
    {
        var part = new ByteArrayContent(content);
        part.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return part;
    }
}
