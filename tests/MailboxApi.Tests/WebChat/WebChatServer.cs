using Messaging.MailboxApi.Verbs;
using Messaging.Routing.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Messaging.MailboxApi.Tests.WebChat;

/// <summary>The real program on a port of its own and a database in a folder of its own.</summary>
internal sealed class WebChatServer : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mailbox-webchat-").FullName;
    private readonly string[] _settings;
    private WebApplication _app = null!;

    private WebChatServer(IEnumerable<string> settings) => _settings =
    [
        $"--ConnectionStrings:Mailbox=Data Source={Path.Combine(_folder, "test.db")}",
        "--Conversation:JoinMinutes=0",
        .. Client(0, "desk", "dispatcher,division", "--Api:Clients:0:Division=LAW"),
        .. Client(1, "chief", "reviewer"),
        .. settings,
    ];

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    public IServiceProvider Services => _app.Services;

    public HttpClient Http { get; } = new();

    public static async Task<WebChatServer> StartAsync(params string[] settings)
    {
        var server = new WebChatServer(settings);
        await server.StartAsync();
        return server;
    }

    /// <summary>Stops as an operator does, and starts again on the same database and port.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    public async Task StopAsync()
    {
        await _app.StopAsync(TestContext.Current.CancellationToken);
        await _app.DisposeAsync();
    }

    public HttpClient Page() => new() { BaseAddress = Address };

    public HttpClient Office(string client)
    {
        var office = Page();
        office.DefaultRequestHeaders.Add("X-Api-Key", Key(client));
        return office;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Http.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartAsync()
    {
        var builder = new VerbEnvironment([.. _settings, $"--urls={Address}"]).Builder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        _app = builder.BuildMailbox();
        await _app.Services.GetRequiredService<Schema>().PrepareAsync(TestContext.Current.CancellationToken);
        await _app.StartAsync(TestContext.Current.CancellationToken);
        Address = new Uri(_app.Urls.Single());
        Http.BaseAddress ??= Address;
    }

    private static IEnumerable<string> Client(int number, string name, string roles, params string[] more) =>
    [
        $"--Api:Clients:{number}:Name={name}",
        $"--Api:Clients:{number}:Key={Key(name)}",
        $"--Api:Clients:{number}:Roles={roles}",
        .. more,
    ];

    private static string Key(string client) => $"key-of-{client}-for-tests";
}
