using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.Sources;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Exchange;

/// <summary>
/// Files a list of items (导入), once, however often it is imported and by however many at a time. A bad row is reported and never stops the
/// rest; nothing is sent to anybody.
/// </summary>
public sealed class ImportItems(
    IDbContextFactory<MailboxDb> contexts, StoreWriter writer, RegisterItem register, Organisation organisation, Keys keys, TimeProvider time)
{
    /// <summary>As many as the store's writer puts into one transaction.</summary>
    private const int RowsAtOnce = 200;

    /// <param name="rows">Read as they come; only <see cref="RowsAtOnce"/> are held at a time.</param>
    /// <param name="fileName">Stands in the history of what was imported.</param>
    /// <param name="source">Code or name of the source of rows that name none; null: such rows are rejected.</param>
    /// <param name="by">The importer; a dispatcher.</param>
    /// <param name="progress">Called with the counts so far after every batch.</param>
    /// <param name="problem">Called for every row that a person has to look at, in the file's order.</param>
    /// <exception cref="InvalidInputException"><c>source.unknown</c></exception>
    public async Task<ImportCounts> ExecuteAsync(
        IAsyncEnumerable<SheetRow> rows,
        string fileName,
        string? source,
        Actor by,
        Action<ImportCounts> progress,
        Action<ImportProblem> problem,
        CancellationToken cancel)
    {
        by.MustBe(Role.Dispatcher);
        var sources = await SourcesAsync(cancel);
        var missing = SourceNames.Find(sources, source ?? SourceCodes.Mailbox)
            ?? throw new InvalidInputException("source.unknown", $"source: '{source}' is not a source of this office.");
        var now = time.Now();
        var reader = new RowReader(sources, missing, assumed: source is null, organisation, keys, now);
        var file = new FileImportedRow(register, new CompareRow(keys), fileName, by, now);

        var counts = new ImportCounts();
        await foreach (var batch in rows.Where(row => !row.IsEmpty).Chunk(RowsAtOnce).WithCancellation(cancel))
        {
            var results = await Task.WhenAll(batch.Select(row => RunAsync(row, reader, file, cancel)));
            for (var i = 0; i < batch.Length; i++)
            {
                counts = Count(counts, results[i]);
                if (results[i].Reason is { } reason)
                {
                    problem(new ImportProblem(batch[i], results[i].Outcome, reason));
                }
            }

            progress(counts);
        }

        return counts;
    }

    private async Task<RowResult> RunAsync(SheetRow row, RowReader reader, FileImportedRow file, CancellationToken cancel)
    {
        try
        {
            var read = reader.Read(row);
            return await writer.RunAsync((db, token) => file.RunAsync(db, read, token), cancel);
        }
        catch (RejectedRowException rejected)
        {
            return new RowResult(ImportOutcome.Rejected, rejected.Message);
        }
        catch (RefusedException refused)
        {
            return new RowResult(ImportOutcome.Rejected, $"{refused.Code}: {refused.Message}");
        }
    }

    private static ImportCounts Count(ImportCounts counts, RowResult result)
    {
        counts = counts.Plus(result.Outcome);
        return result is { Outcome: ImportOutcome.Filed, Row: { } row }
            ? counts with
            {
                UnknownDivision = counts.UnknownDivision + (row.UnknownDivision is null ? 0 : 1),
                DoneWithoutAnswer = counts.DoneWithoutAnswer + (row.DoneWithoutAnswer ? 1 : 0),
                UnknownWord = counts.UnknownWord + (row.UnknownWord is null ? 0 : 1),
                KeptFromAccused = counts.KeptFromAccused + (result.KeptFromAccused ? 1 : 0),
                SourceAssumed = counts.SourceAssumed + (row.SourceAssumed ? 1 : 0),
            }
            : counts;
    }

    private async Task<List<Source>> SourcesAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Sources.AsNoTracking().ToListAsync(cancel);
    }
}
