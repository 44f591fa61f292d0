using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Web;
using Messaging.MailboxApi.Tests.WeChat;

namespace Messaging.MailboxApi.Tests.WeChatPages;

/// <summary>A citizen's browser inside WeChat: keeps cookies, follows nothing by itself.</summary>
internal sealed class PageVisitor(WeChatOffice office) : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false, UseProxy = false };
    private HttpClient? _http;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public HttpClient Http => _http ??= new HttpClient(_handler) { BaseAddress = office.Server.Address };

    public CookieCollection Cookies => _handler.CookieContainer.GetCookies(new Uri(office.Server.Address, "/wechat/mine"));

    /// <summary>Opens a page, is sent to WeChat, and comes back as the citizen.</summary>
    /// <returns>Every address the browser saw on the way.</returns>
    public async Task<IReadOnlyList<string>> EnterAsync(string openId, string page = "/wechat/mine")
    {
        var sent = await Http.GetAsync(page, Cancel);
        var authorize = sent.Headers.Location!.ToString();
        var back = await BackAsync(office.WeChat.PageCode(openId), StateIn(authorize));
        Assert.Equal(HttpStatusCode.Found, back.StatusCode);
        Assert.Equal(page, back.Headers.Location!.ToString());
        return [page, authorize, back.RequestMessage!.RequestUri!.ToString(), back.Headers.Location.ToString()];
    }

    public Task<HttpResponseMessage> BackAsync(string code, string state) => Http.GetAsync($"/wechat/entered?code={code}&state={state}", Cancel);

    public static string StateIn(string authorize) => HttpUtility.ParseQueryString(new Uri(authorize.Replace("#wechat_redirect", "", StringComparison.Ordinal)).Query)["state"]!;

    public async Task<JsonElement> OwnAsync(string path = "") => await Http.GetFromJsonAsync<JsonElement>($"/wechat/own/items{path}", Cancel);

    /// <param name="fromOurPage">False: as a foreign page's form would send it.</param>
    public async Task<HttpResponseMessage> PostAsync(string path, object body, bool fromOurPage = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/wechat/own/items{path}") { Content = JsonContent.Create(body) };
        if (fromOurPage)
        {
            request.Headers.Add("X-Mailbox-Page", "1");
        }

        return await Http.SendAsync(request, Cancel);
    }

    public void Dispose()
    {
        _http?.Dispose();
        _handler.Dispose();
    }
}
