using System.Diagnostics;

namespace Messaging.MailboxApi.Tests.Verbs;

/// <summary>The program as an operator runs it: its own process, its own database, exit status, stdout and stderr.</summary>
internal sealed class VerbRun : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("mailbox-verbs-").FullName;

    public string Connection => $"Data Source={Path.Combine(Folder, "test.db")}";

    public string Write(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    public async Task<(int Exit, string Out, string Error)> RunAsync(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
            WorkingDirectory = Folder,
        };
        start.ArgumentList.Add(typeof(Program).Assembly.Location);
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }

        start.ArgumentList.Add($"--ConnectionStrings:Mailbox={Connection}");
        using var program = Process.Start(start)!;
        var (output, error) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (program.ExitCode, await output, await error);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
