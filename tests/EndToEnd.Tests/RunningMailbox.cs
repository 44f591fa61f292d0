using System.Diagnostics;
using System.Text;
using Messaging.Testing;

namespace Messaging.EndToEnd.Tests;

/// <summary>The real program, as built, in a process of its own with an empty database in a temporary folder.</summary>
public sealed class RunningMailbox : IAsyncLifetime
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(120);

    private readonly StringBuilder _said = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mailbox-e2e-");
    private readonly string[] _more;
    private Process? _process;

    /// <summary>Settings of the program beside those every mailbox of the tests has, as environment variables.</summary>
    public IReadOnlyList<(string Key, string Value)> Settings { get; init; } = [];

    public RunningMailbox()
        : this([])
    {
    }

    /// <param name="more">Options of the server besides its address.</param>
    internal RunningMailbox(params string[] more) => _more = more;

    public Uri Address { get; } = new($"http://127.0.0.1:{LoopbackPort.Free()}");

    /// <summary>Where the screens that tests look at are kept.</summary>
    public static string Screens { get; } =
        Directory.CreateDirectory(Environment.GetEnvironmentVariable("MAILBOX_SCREENS")
            ?? Path.Combine(Path.GetTempPath(), "mailbox-screens")).FullName;

    /// <summary>What the program printed: its logs, and the administrator's first password.</summary>
    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    public async ValueTask InitializeAsync()
    {
        var start = Start(["--urls", Address.ToString(), .. _more]);
        _process = Process.Start(start) ?? throw new InvalidOperationException("The mailbox did not start.");
        _process.OutputDataReceived += Hear;
        _process.ErrorDataReceived += Hear;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        await AnswersAsync();
    }

    /// <summary>SIGKILL: no farewell, nothing flushed. <see cref="InitializeAsync"/> starts it again on the same database.</summary>
    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            _process = null;
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    /// <summary>Runs a verb on the same database.</summary>
    /// <returns>Exit code and what stood on stdout.</returns>
    public async Task<(int ExitCode, string Output)> RunAsync(string verb, params string[] arguments)
    {
        var start = Start([verb, .. arguments]);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{verb} did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        await errors;
        return (process.ExitCode, output);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _folder.Delete(recursive: true);
    }

    private ProcessStartInfo Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program(), .. arguments])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ConnectionStrings__Mailbox"] = $"Data Source={Path.Combine(_folder.FullName, "mailbox.db")}";
        start.Environment["Bootstrap__AdminPassword"] = "A-first-password-9";
        foreach (var (key, value) in OfficeClient.Settings().Concat(Settings))
        {
            start.Environment[key] = value;
        }

        return start;
    }

    private async Task AnswersAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var limit = new CancellationTokenSource(StartsWithin);

        while (true)
        {
            if (_process!.HasExited || limit.IsCancellationRequested)
            {
                throw new InvalidOperationException($"The mailbox did not come up. It said:\n{Said}");
            }

            try
            {
                using var health = await client.GetAsync("/healthz", limit.Token);
                if (health.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
            catch (OperationCanceledException)
            {
                // out of time: told above, with what the program said
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }

    private void Hear(object sender, DataReceivedEventArgs line)
    {
        lock (_said)
        {
            _said.AppendLine(line.Data);
        }
    }

    /// <summary>The host's own output, not the copy beside the tests: static files are found from there only.</summary>
    private static string Program()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var built = Path.Combine(here.Parent!.Name, here.Name); // Release/net10.0
        return Path.Combine(SharedData.ProjectRoot, "src", "MailboxApi", "bin", built, "Messaging.MailboxApi.dll");
    }
}
