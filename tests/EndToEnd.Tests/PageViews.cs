using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;

namespace Messaging.EndToEnd.Tests;

/// <summary>The page's views beside the chat, as a citizen goes through them.</summary>
internal sealed class PageViews(IPage page)
{
    public IPage Page => page;

    public static async Task<PageViews> OpenAsync(IBrowserContext device, Uri mailbox, string address = "/")
    {
        var page = await device.NewPageAsync();
        await page.GotoAsync(new Uri(mailbox, address).ToString());
        return new PageViews(page);
    }

    public Task GoToAsync(string view) => page.Locator($".views a[data-view={view}]").ClickAsync();

    public async Task<(string Number, string Code)> WritesAsync(string text, bool photo = false)
    {
        await GoToAsync("letter");
        await page.Locator("#letter-text").FillAsync(text);
        if (photo)
        {
            await page.Locator("#letter-files input[type=file]").SetInputFilesAsync(
                new FilePayload { Name = "路面.png", MimeType = "image/png", Buffer = Messaging.Testing.SomeFiles.Png });
            await page.Locator(".previews img").WaitForAsync();
        }

        await page.Locator("#letter button[type=submit]").ClickAsync();
        await page.Locator("#receipt-part .proof").WaitForAsync();
        var proof = await page.Locator("#receipt-part .proof dd").AllInnerTextsAsync();
        return (proof[0], proof[1]);
    }

    public async Task LooksUpAsync(string number, string code)
    {
        await GoToAsync("lookup");
        await page.Locator("#lookup-number").FillAsync(number);
        await page.Locator("#lookup-code").FillAsync(code);
        await page.Locator("#lookup button[type=submit]").ClickAsync();
    }

    /// <summary>Files and answers a letter over REST, as far as the office goes.</summary>
    public static async Task<(string Number, string Code)> FiledAsync(Uri mailbox, string text, bool consent = true)
    {
        using var citizen = new HttpClient { BaseAddress = mailbox };
        using var filed = await citizen.PostAsJsonAsync(
            "/api/v1/citizen/items", new { title = "站牌损坏", text, publishConsent = consent, kind = "complaint" });
        var receipt = await filed.Content.ReadFromJsonAsync<JsonElement>();
        return (receipt.GetProperty("number").GetString()!, receipt.GetProperty("code").GetString()!);
    }

    public static async Task<JsonElement> FoundAsync(Uri mailbox, string number, string code)
    {
        using var citizen = new HttpClient { BaseAddress = mailbox };
        using var found = await citizen.PostAsJsonAsync("/api/v1/citizen/lookup", new { number, code });
        return await found.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>A completed letter with its answer, published as an office does it.</summary>
    public static async Task<string> PublishedAsync(Uri mailbox, OfficeClient office, string text, string answer, CancellationToken cancel)
    {
        var (number, code) = await FiledAsync(mailbox, text);
        await office.AnswersAsync(number, answer, cancel);
        await FoundAsync(mailbox, number, code);
        using var reviewer = OfficeClient.As("reviewer", mailbox);
        using var read = await reviewer.GetAsync($"/api/v1/items/{number}", cancel);
        using var publish = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/items/{number}/publish");
        publish.Headers.TryAddWithoutValidation("If-Match", read.Headers.ETag!.ToString());
        using var published = await reviewer.SendAsync(publish, cancel);
        Assert.True(published.IsSuccessStatusCode, await published.Content.ReadAsStringAsync(cancel));
        return number;
    }
}
