namespace Messaging.MailboxApi.Tests.WebChat;

/// <summary>A <see cref="MailboxServer"/> where every line is an item, with a desk that dispatches and drafts and a chief who signs.</summary>
internal sealed class WebChatServer : IAsyncDisposable
{
    // Behind the clients that every server has.
    private const int FirstClient = 100;

    private readonly MailboxServer _server;

    private WebChatServer(MailboxServer server)
    {
        _server = server;
        Http = Page();
    }

    public Uri Address => _server.Address;

    public IServiceProvider Services => _server.Services;

    public HttpClient Http { get; }

    public static async Task<WebChatServer> StartAsync(params (string Key, string Value)[] settings) => new(await MailboxServer.StartAsync(
    [
        ("Conversation:JoinMinutes", "0"),
        .. Client(FirstClient, "desk", "dispatcher,division", "LAW"),
        .. Client(FirstClient + 1, "chief", "reviewer", ""),
        .. settings,
    ]));

    /// <summary>Stops as an operator does, and starts again on the same database and port.</summary>
    public Task RestartAsync() => _server.RestartAsync();

    public Task StopAsync() => _server.StopAsync();

    public HttpClient Page() => _server.As(null);

    public HttpClient Office(string client) => _server.As(client);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _server.DisposeAsync();
    }

    private static (string, string)[] Client(int number, string name, string roles, string division) =>
    [
        ($"Api:Clients:{number}:Name", name),
        ($"Api:Clients:{number}:Key", $"key-{name}"),
        ($"Api:Clients:{number}:Roles", roles),
        ($"Api:Clients:{number}:Division", division),
    ];
}
