using System.Collections.Concurrent;
using System.Security.Cryptography;
using Messaging.Routing.Exchange;
using Messaging.Routing.Exchange.Formats;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.People;

namespace Messaging.MailboxApi.Imports;

/// <summary>Imports uploaded lists in the background, one at a time, and remembers how they went.</summary>
internal sealed partial class ImportRuns(
    ImportItems import, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<ImportRuns> log) : IDisposable
{
    private const int MostRemembered = 200;

    /// <summary>A list waits for the one before it, so none may take for ever.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, ImportRun> _runs = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _turn = new(1, 1);

    public ImportRun? Find(string id) => _runs.GetValueOrDefault(id);

    /// <param name="path">A file of our own; it is deleted afterwards.</param>
    /// <param name="name">The name it was uploaded under; no path.</param>
    /// <exception cref="InvalidDataException">No such kind of file.</exception>
    public ImportRun Start(string path, string name, string? source, Actor by)
    {
        var rows = SheetFile.Read(path, name);
        var run = new ImportRun(RandomNumberGenerator.GetHexString(16, lowercase: true), name, time.GetUtcNow());
        _runs[run.Id] = run;
        foreach (var old in _runs.Values.OrderByDescending(one => one.StartedAt).Skip(MostRemembered))
        {
            _runs.TryRemove(old.Id, out _);
        }

        _ = Task.Run(() => RunAsync(run, rows, path, source, by, lifetime.ApplicationStopping));
        return run;
    }

    public void Dispose() => _turn.Dispose();

    private async Task RunAsync(
        ImportRun run, IAsyncEnumerable<SheetRow> rows, string path, string? source, Actor by, CancellationToken stopping)
    {
        try
        {
            await _turn.WaitAsync(stopping);
            try
            {
                await RunAsync(run, rows, source, by, stopping);
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (Exception wrong) when (wrong is InvalidDataException or InvalidInputException)
        {
            run.Finish(wrong.Message, time.GetUtcNow());
        }
        catch (Exception failure)
        {
            LogFailed(failure, run.Id);
            run.Finish("The import was interrupted; importing the list again files the rest.", time.GetUtcNow());
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task RunAsync(ImportRun run, IAsyncEnumerable<SheetRow> rows, string? source, Actor by, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(Longest, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        try
        {
            run.Count(new ImportCounts());
            run.Count(await import.ExecuteAsync(rows, run.FileName, source, by, run.Count, run.Add, both.Token));
            run.Finish(error: null, time.GetUtcNow());
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            run.Finish(
                $"The import took longer than {Longest.TotalMinutes} minutes and was ended; what was filed is filed. Import the rest as smaller lists.",
                time.GetUtcNow());
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Id} was interrupted")]
    private partial void LogFailed(Exception failure, string id);
}
