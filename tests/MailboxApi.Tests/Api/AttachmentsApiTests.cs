using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Messaging.Testing;

namespace Messaging.MailboxApi.Tests.Api;

public sealed class AttachmentsApiTests(RoleMatrixTests.Server fixture) : IClassFixture<RoleMatrixTests.Server>
{
    private MailboxServer Mailbox => fixture.Mailbox;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_added_seen_in_the_item_and_opened_by_key_and_by_link()
    {
        var number = await Mailbox.FileAsync();
        using var division = Mailbox.As("division");
        using var anybody = Mailbox.As(null);

        using var added = await division.PostAsync($"/api/v1/items/{number}/attachments", Form("现场\u202E照片.exe", SomeFiles.Png, "internal"), Cancel);

        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        var seen = (await (await division.GetAsync($"/api/v1/items/{number}", Cancel)).ReadAsync()).GetProperty("attachments")[0];
        Assert.Equal("现场照片.png", seen.Text("name"));
        Assert.Equal("image/png", seen.Text("type"));
        Assert.Equal(SomeFiles.Png.Length, seen.GetProperty("size").GetInt32());
        Assert.Equal("internal", seen.Text("purpose"));
        var path = added.Headers.Location!.ToString();
        Assert.Equal(SomeFiles.Png, await division.GetByteArrayAsync(path, Cancel));
        using var opened = await anybody.GetAsync(seen.Text("link"), Cancel);
        Assert.Equal(SomeFiles.Png, await opened.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal("inline", opened.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("现场照片.png", opened.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Contains("sandbox", opened.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", opened.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(opened.Headers.CacheControl!.NoStore);

        Assert.Equal(HttpStatusCode.Unauthorized, (await anybody.GetAsync(path, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync(seen.Text("link") + "0", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync(path + "?t=", Cancel)).StatusCode);
        using var other = Mailbox.As("other-division");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(path, Cancel)).StatusCode);
        using var manager = Mailbox.As("manager");
        var watched = await (await manager.GetAsync($"/api/v1/items/{number}", Cancel)).ReadAsync();
        Assert.True(!watched.TryGetProperty("attachments", out var none) || none.GetArrayLength() == 0);
    }

    [Fact]
    public async Task A_text_is_saved_and_not_shown()
    {
        var number = await Mailbox.FileAsync();
        using var division = Mailbox.As("division");

        using var added = await division.PostAsync($"/api/v1/items/{number}/attachments", Form("a.csv", SomeFiles.Text("甲,乙")), Cancel);
        using var opened = await division.GetAsync(added.Headers.Location, Cancel);

        Assert.Equal("attachment", opened.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("text/plain; charset=utf-8", opened.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task What_is_no_good_is_told_with_its_code()
    {
        var number = await Mailbox.FileAsync();
        using var division = Mailbox.As("division");
        var large = new byte[(10 * 1024 * 1024) + 1];
        SomeFiles.Pdf.CopyTo(large, 0);

        await IsAsync(HttpStatusCode.UnsupportedMediaType, "attachment.type", Form("a.png", SomeFiles.Text("<svg/>")));
        await IsAsync(HttpStatusCode.RequestEntityTooLarge, "attachment.size", Form("a.pdf", large));
        await IsAsync(HttpStatusCode.BadRequest, "attachment.empty", Form("a.pdf", []));
        await IsAsync(HttpStatusCode.BadRequest, "purpose.unknown", Form("a.png", SomeFiles.Png, "fun"));
        await IsAsync(HttpStatusCode.BadRequest, "file.missing", new MultipartFormDataContent { { new StringContent("internal"), "purpose" } });
        await IsAsync(HttpStatusCode.BadRequest, "file.missing", new MultipartFormDataContent { { File(SomeFiles.Png), "file", "a.png" }, { File(SomeFiles.Gif), "file", "b.gif" } });
        await IsAsync(HttpStatusCode.UnsupportedMediaType, "request.malformed", JsonContent.Create(new { file = "x" }));
        await IsAsync(HttpStatusCode.BadRequest, "request.malformed", Broken());

        async Task IsAsync(HttpStatusCode status, string code, HttpContent body)
        {
            using var answer = await division.PostAsync($"/api/v1/items/{number}/attachments", body, Cancel);
            Assert.Equal((status, code), (answer.StatusCode, (await answer.ReadAsync()).Text("code")));
        }
    }

    private static MultipartFormDataContent Form(string name, byte[] content, string? purpose = null)
    {
        // The file's own words about its type count for nothing.
        var form = new MultipartFormDataContent { { File(content), "file", name } };
        if (purpose is not null)
        {
            form.Add(new StringContent(purpose), "purpose");
        }

        return form;
    }

    private static ByteArrayContent File(byte[] content)
    {
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/html");
        return file;
    }

    /// <summary>A form that ends before its boundary.</summary>
    private static ByteArrayContent Broken()
    {
        var body = new ByteArrayContent([.. "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n"u8, .. SomeFiles.Png]);
        body.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");
        return body;
    }
}
