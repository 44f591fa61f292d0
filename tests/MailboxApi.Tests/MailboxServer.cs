using System.Net.Http.Json;
using Messaging.MailboxApi.Verbs;
using Messaging.Routing.Store;
using Messaging.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Messaging.MailboxApi.Tests;

/// <summary>The whole server in this process, on loopback, with a database of its own and one API client a role.</summary>
public sealed class MailboxServer : IAsyncDisposable
{
    /// <summary>The clients' names; each one's key is <c>key-NAME</c>.</summary>
    public static readonly IReadOnlyDictionary<string, (string Roles, string? Division, string? Source)> Clients =
        new Dictionary<string, (string, string?, string?)>
        {
            ["intake"] = ("intake", null, "app"),
            ["division"] = ("division", "EXP", null),
            ["other-division"] = ("division", "RTB", null),
            ["dispatcher"] = ("dispatcher", null, null),
            ["reviewer"] = ("reviewer", null, null),
            ["manager"] = ("manager", null, null),
            ["admin"] = ("admin", null, null),
            ["everything"] = ("intake,division,dispatcher,reviewer,manager", "EXP", "app"),
        };

    private readonly string _folder = Directory.CreateTempSubdirectory("mailbox-test-").FullName;
    private readonly (string Key, string Value)[] _settings;
    private WebApplication? _app;

    private MailboxServer((string Key, string Value)[] settings) => _settings = settings;

    public Uri Address { get; } = new($"http://127.0.0.1:{LoopbackPort.Free()}");

    public IServiceProvider Services => _app!.Services;

    public static async Task<MailboxServer> StartAsync(params (string Key, string Value)[] settings)
    {
        var server = new MailboxServer(settings);
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
        if (_app is { } app)
        {
            _app = null;
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }

    /// <summary>A client with the key of <paramref name="name"/>; null: without any.</summary>
    public HttpClient As(string? name)
    {
        var http = new HttpClient { BaseAddress = Address };
        if (name is not null)
        {
            http.DefaultRequestHeaders.Add("X-Api-Key", $"key-{name}");
        }

        return http;
    }

    /// <summary>Files an item as the dispatcher and gives it to a division.</summary>
    public async Task<string> FileAsync(string text = Some.Matter, string source = "letter", string? assignTo = "EXP")
    {
        using var dispatcher = As("dispatcher");
        var filed = await dispatcher.PostAsJsonAsync("/api/v1/items", new { source, text });
        var number = (await filed.ReadAsync()).GetProperty("number").GetString()!;
        if (assignTo is not null)
        {
            (await dispatcher.PostAsJsonAsync($"/api/v1/items/{number}/assign", new { division = assignTo })).EnsureSuccessStatusCode();
        }

        return number;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task StartAsync()
    {
        var builder = new VerbEnvironment([]).Builder();
        builder.Logging.ClearProviders(); // tests read what is answered; a thousand servers' farewells would hide what failed
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["urls"] = Address.ToString(),
            ["ConnectionStrings:Mailbox"] = $"Data Source={Path.Combine(_folder, "mailbox-test.db")}",
            ["Bootstrap:AdminPassword"] = "first-password-1",
        });
        builder.Configuration.AddInMemoryCollection(ClientSettings());
        builder.Configuration.AddInMemoryCollection(
            // Of two values for a key the later one counts, as on a command line.
            _settings.GroupBy(setting => setting.Key).ToDictionary(same => same.Key, same => (string?)same.Last().Value));

        _app = builder.BuildMailbox();
        await _app.Services.GetRequiredService<Schema>().PrepareAsync(CancellationToken.None);
        await _app.StartAsync();
    }

    private static IEnumerable<KeyValuePair<string, string?>> ClientSettings()
    {
        var index = 0;
        foreach (var (name, (roles, division, source)) in Clients)
        {
            var section = $"Api:Clients:{index++}";
            yield return new($"{section}:Name", name);
            yield return new($"{section}:Key", $"key-{name}");
            yield return new($"{section}:Roles", roles);
            yield return new($"{section}:Division", division);
            yield return new($"{section}:Source", source);
        }
    }
}
