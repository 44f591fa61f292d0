using Messaging.Routing;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.Bot.Tests.Channels.WeChat;

/// <summary>A database of its own for a test, with the real schema; migrated once and copied.</summary>
internal sealed class EmptyMailbox : IDisposable
{
    private static readonly Lazy<Task<EmptyMailbox>> _pattern = new(MigratedAsync);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mailbox-test-");

    private EmptyMailbox()
    {
    }

    public StoreOptions Options => new()
    {
        Provider = DatabaseProvider.Sqlite,
        ConnectionString = $"Data Source={Path.Combine(_folder.FullName, "mailbox.db")};Pooling=False",
        KeysFile = Path.Combine(_folder.FullName, "mailbox.keys"),
        MigrateAtStart = true,
    };

    public static async Task<EmptyMailbox> MakeAsync()
    {
        var pattern = await _pattern.Value;
        var copy = new EmptyMailbox();
        foreach (var file in pattern._folder.GetFiles())
        {
            file.CopyTo(Path.Combine(copy._folder.FullName, file.Name));
        }

        return copy;
    }

    /// <summary>The office over this database, as a node has it.</summary>
    public IServiceCollection AddTo(IServiceCollection services, TimeSpan? joinFor = null) =>
        services.AddRouting(Options, new IntakeOptions { JoinFor = joinFor ?? TimeSpan.FromMinutes(3) }, Organisation.Bundled());

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<EmptyMailbox> MigratedAsync()
    {
        var pattern = new EmptyMailbox();
        await using var services = pattern.AddTo(new ServiceCollection().AddLogging()).BuildServiceProvider();
        await services.GetRequiredService<Schema>().PrepareAsync(CancellationToken.None);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => pattern.Dispose();
        return pattern;
    }
}
