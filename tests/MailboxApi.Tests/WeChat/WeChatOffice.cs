using Messaging.MailboxApi.Demo.WeChat;

namespace Messaging.MailboxApi.Tests.WeChat;

/// <summary>The whole server with an official account, and WeChat played on both sides of it.</summary>
internal sealed class WeChatOffice : IAsyncDisposable
{
    public const string OpenId = "oABCDEFGHIJKLMNOPQRSTUVWXYZ1";

    private readonly HttpClient _http;

    private WeChatOffice(MailboxServer server, FakeWeChat weChat)
    {
        (Server, WeChat) = (server, weChat);
        _http = server.As(null);
    }

    public MailboxServer Server { get; }

    public FakeWeChat WeChat { get; }

    public FakeWeChatCallbacks Callbacks { get; } = new(TimeProvider.System);

    public static async Task<WeChatOffice> OpenAsync(params (string Key, string Value)[] settings)
    {
        var weChat = await FakeWeChat.StartAsync();
        var server = await MailboxServer.StartAsync(
        [
            ("WeChat:AppId", weChat.AppId),
            ("WeChat:AppSecret", weChat.AppSecret),
            ("WeChat:Token", "MailboxToken2026"),
            ("WeChat:EncodingAesKey", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"),
            ("WeChat:ApiBaseUrl", weChat.BaseUrl),
            .. settings,
        ]);
        return new WeChatOffice(server, weChat);
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage push) => _http.SendAsync(push);

    /// <returns>What the citizen reads in the same response.</returns>
    public async Task<string> SaysAsync(string line, string? messageId = null, string citizen = OpenId)
    {
        using var response = await SendAsync(Callbacks.Text(citizen, line, messageId));
        response.EnsureSuccessStatusCode();
        return Callbacks.ReplyText(await response.Content.ReadAsStringAsync()) ?? "";
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
        await WeChat.DisposeAsync();
    }
}
