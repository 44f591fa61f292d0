using System.Diagnostics;
using Npgsql;

namespace Messaging.Testing;

/// <summary>
/// A PostgreSQL server of its own for one test run, on loopback, in a temporary folder, durable settings off. Started at first use, stopped
/// with the process.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresServer?>> Shared = new(StartAsync);

    private readonly string _binaries;
    private readonly string _folder;
    private readonly int _port;
    private int _databases;

    private PostgresServer(string binaries, string folder, int port) => (_binaries, _folder, _port) = (binaries, folder, port);

    /// <summary>Null when PostgreSQL is not installed; the test then skips with <see cref="WhyNot"/>.</summary>
    public static Task<PostgresServer?> FindAsync() => Shared.Value;

    public const string WhyNot = "PostgreSQL is not installed (./test installs it as root): the database tests on PostgreSQL did not run.";

    /// <summary>A fresh database; the server is thrown away as a whole.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var name = $"mailbox_test_{Interlocked.Increment(ref _databases)}_{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        await connection.OpenAsync();
        await using var create = connection.CreateCommand();
        create.CommandText = $"CREATE DATABASE {name}";
        await create.ExecuteNonQueryAsync();
        return ConnectionTo(name);
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync(_binaries, "pg_ctl", "-s", "-D", Path.Combine(_folder, "data"), "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private string ConnectionTo(string database) =>
        $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};Maximum Pool Size=20;Include Error Detail=true";

    private static async Task<PostgresServer?> StartAsync()
    {
        var binaries = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
                .Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        if (binaries is null)
        {
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("mailbox-postgres-").FullName;
        if (Environment.UserName == "root")
        {
            await RunProcessAsync("chown", ["postgres", folder]);
        }

        var port = LoopbackPort.Free();
        var data = Path.Combine(folder, "data");
        await RunAsync(binaries, "initdb", "--no-sync", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "-D", data);
        await RunAsync(
            binaries, "pg_ctl", "-s", "-w", "-D", data, "-l", Path.Combine(folder, "log"),
            "-o", $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c max_connections=200", "start");
        var server = new PostgresServer(binaries, folder, port);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return server;
    }

    /// <summary>PostgreSQL refuses to run as root, so root becomes its own user for it.</summary>
    private static Task RunAsync(string binaries, string program, params string[] arguments) => Environment.UserName == "root"
        ? RunProcessAsync("runuser", ["-u", "postgres", "--", Path.Combine(binaries, program), .. arguments])
        : RunProcessAsync(Path.Combine(binaries, program), arguments);

    private static async Task RunProcessAsync(string program, IEnumerable<string> arguments)
    {
        // To a file: the server inherits what it is started with, and a pipe of ours would never close.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null", "sh", program, .. arguments]) { WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
        }
    }
}
