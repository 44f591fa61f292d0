using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Messaging.Routing.Store;

/// <summary>
/// The one way anything about items is written: a group commit. It takes what is waiting, one act or two hundred, runs them one after
/// the other in one transaction, and completes each caller with its own result once the whole is durable. An act that fails is rolled back to
/// before itself and fails alone. A lone caller does not wait for others.
/// </summary>
/// <remarks>
/// An act may run more than once: when another node was faster (unique index, concurrency token) it runs again and then sees what the
/// other wrote. So an act reads before it writes and does nothing outside the context it is given.
/// </remarks>
public sealed partial class StoreWriter(IDbContextFactory<MailboxDb> contexts, ILogger<StoreWriter> log) : IAsyncDisposable
{
    private const int MostInOneTransaction = 200;
    private const int MostWaiting = 10_000;
    private const int MostTries = 5;
    private const string Savepoint = "act";

    private readonly Channel<WaitingWrite> _waiting =
        Channel.CreateBounded<WaitingWrite>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _startLock = new();
    private Task? _loop;

    /// <summary>Runs an act and returns when it is durable.</summary>
    /// <param name="act">Reads and changes the context; saving is done for it.</param>
    /// <param name="cancel">Gives up waiting; an act that has begun is carried through all the same.</param>
    public async Task<T> RunAsync<T>(Func<MailboxDb, CancellationToken, Task<T>> act, CancellationToken cancel)
    {
        EnsureStarted();
        var write = new WaitingWrite<T>(act);
        await _waiting.Writer.WriteAsync(write, cancel);
        return await write.Result.WaitAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_waiting.Writer.TryComplete())
        {
            return;
        }

        if (_loop is { } loop)
        {
            // What was accepted is written before the process ends.
            await loop;
        }

        await _stopping.CancelAsync();
        _stopping.Dispose();
    }

    private void EnsureStarted()
    {
        if (_loop is null)
        {
            lock (_startLock)
            {
                _loop ??= Task.Run(WriteAllAsync);
            }
        }
    }

    private async Task WriteAllAsync()
    {
        var batch = new List<WaitingWrite>(MostInOneTransaction);
        while (await _waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            batch.Clear();
            while (batch.Count < MostInOneTransaction && _waiting.Reader.TryRead(out var write))
            {
                batch.Add(write);
            }

            await WriteAsync(batch);
        }
    }

    private async Task WriteAsync(List<WaitingWrite> batch)
    {
        var again = await TryTogetherAsync(batch);
        for (var attempt = 1; again.Count > 0; attempt++)
        {
            var still = new List<WaitingWrite>();
            foreach (var write in again)
            {
                still.AddRange(await TryTogetherAsync([write], lastTry: attempt >= MostTries));
            }

            again = still;
        }
    }

    /// <returns>The acts that have to run again, each alone.</returns>
    private async Task<List<WaitingWrite>> TryTogetherAsync(List<WaitingWrite> batch, bool lastTry = false)
    {
        var done = new List<WaitingWrite>(batch.Count);
        var again = new List<WaitingWrite>();
        try
        {
            await using var db = await contexts.CreateDbContextAsync(_stopping.Token);
            await using var transaction = await db.Database.BeginTransactionAsync(_stopping.Token);

            // Our savepoint covers the whole act, also a number it drew before saving; EF's own would not.
            db.Database.AutoSavepointsEnabled = false;
            foreach (var write in batch)
            {
                await transaction.CreateSavepointAsync(Savepoint, _stopping.Token);
                try
                {
                    await write.RunAsync(db, _stopping.Token);
                    await db.SaveChangesAsync(_stopping.Token);
                    done.Add(write);
                }
                catch (DbUpdateException lost) when (!lastTry)
                {
                    // Another node, or an act before this one, was first: run it again and it will see.
                    LogRunAgain(lost.GetType().Name);
                    await transaction.RollbackToSavepointAsync(Savepoint, _stopping.Token);
                    again.Add(write);
                }
                catch (Exception failure) when (!Conflicts.EndsTransaction(failure))
                {
                    await transaction.RollbackToSavepointAsync(Savepoint, _stopping.Token);
                    write.Fail(failure);
                }

                db.ChangeTracker.Clear();
            }

            await transaction.CommitAsync(_stopping.Token);
        }
        catch (Exception failure)
        {
            // Nothing of this transaction is durable. Together they may have stood in each other's way: each gets a transaction of its own.
            LogTransactionFailed(failure, batch.Count);
            if (!lastTry && !_stopping.IsCancellationRequested)
            {
                return [.. done, .. again, .. batch.Where(write => !write.IsCompleted && !done.Contains(write) && !again.Contains(write))];
            }

            foreach (var write in batch)
            {
                write.Fail(failure);
            }

            return [];
        }

        foreach (var write in done)
        {
            write.Complete();
        }

        return again;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "An act met a concurrent change ({Conflict}) and runs again")]
    private partial void LogRunAgain(string conflict);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A transaction of {Acts} acts failed and is tried act by act")]
    private partial void LogTransactionFailed(Exception failure, int acts);
}
