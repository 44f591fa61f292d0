using System.Security.Cryptography;
using Messaging.Routing.Classification;
using Messaging.Routing.Classification.Learning;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.Suggesting;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Suggesting;

/// <summary>
/// 训练分办模型: learns a new version from every final division. It takes the place of the one in force only if it is not worse on the items that one
/// had not learnt from; each of them is judged by a model that has not seen it. Nodes that run use it within the minute.
/// </summary>
public sealed class TrainRouter(
    IDbContextFactory<MailboxDb> contexts, StoreWriter writer, ReadLabelledItems labelled, DivisionSuggester catalogue, Organisation organisation,
    ModelShelf shelf, IntakeOptions options, TimeProvider time)
{
    /// <summary>With fewer items nothing is learnt that the catalogue does not know.</summary>
    public const int LeastRows = 50;

    /// <summary>So many new ones are worth a new version, and enough to compare two on.</summary>
    public const int LeastNew = 20;

    // Any number will do, as long as it stays: the same items give the same version.
    private const ulong Seed = 1;

    private const int FilesKept = 10;

    /// <exception cref="NotAllowedException">Neither an administrator nor the system itself.</exception>
    public async Task<TrainingOutcome> ExecuteAsync(Actor by, CancellationToken cancel)
    {
        if (by != Actor.System)
        {
            by.MustBe(Role.Admin);
        }

        var rows = await labelled.ExecuteAsync(cancel);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var use = await db.RouterModelUses.AsNoTracking().OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancel);
        var last = await db.RouterModels.AsNoTracking().OrderByDescending(model => model.Version).FirstOrDefaultAsync(cancel);
        var former = use?.Version is { } version ? await db.RouterModels.AsNoTracking().FirstAsync(model => model.Version == version, cancel) : null;

        var fresh = Unseen(rows, last).Count;
        var gone = Gone(rows, former);
        if (rows.Count < LeastRows || rows.Select(row => row.Message.Label).Distinct().Count() < 2)
        {
            return new TrainingOutcome(TrainingEnd.TooFew, rows.Count, fresh);
        }

        if (last is not null && fresh < LeastNew && Gone(rows, last) == 0 && last.PromisedPrecision >= options.PromisedPrecision)
        {
            return new TrainingOutcome(TrainingEnd.NothingNew, rows.Count, fresh);
        }

        var (model, file) = await Task.Run(() => Train(rows, former, (last?.Version ?? 0) + 1, by), cancel);

        // What was erased must not go on suggesting; there is no choice then.
        var better = model.NewRight >= model.NewRightBefore || gone > 0;
        var end = use?.Held == true ? TrainingEnd.Held : better ? TrainingEnd.InForce : TrainingEnd.Worse;
        var kept = await writer.RunAsync((inner, token) => KeepAsync(inner, model, file, use?.Id, end, by, token), cancel);
        shelf.Forget();
        return kept ? new TrainingOutcome(end, rows.Count, fresh, model) : new TrainingOutcome(TrainingEnd.Overtaken, rows.Count, fresh);
    }

    private (RouterModel Model, byte[] File) Train(IReadOnlyList<LabelledItem> rows, RouterModel? former, int version, Actor by)
    {
        var trained = TextModelTrainer.Train([.. rows.Select(row => row.Message)], Seed, catalogue);
        var right = rows.Select((row, at) => trained.Suggested[at][0].Label == row.Message.Label).ToList();
        var compared = Unseen(rows, former);
        var before = Before(former);
        var threshold = rows.Count < RouterInForce.LeastToPromise ? null : PromisedThreshold.Fix(
            rows.Select((_, at) => (Best: trained.Suggested[at][0], Right: right[at]))
                .Where(one => organisation.Find(one.Best.Label) is not null)
                .Select(one => (one.Best.Confidence, one.Right)),
            rows.Count,
            options.PromisedPrecision);
        return (new RouterModel
        {
            Version = version,
            TrainedAt = time.Now(),
            TrainedBy = by.Id,
            Rows = rows.Count,
            LearntItems = NumberList.Write(rows.Select(row => row.Id)),
            Accuracy = right.Count(one => one) / (double)rows.Count,
            Former = former?.Version,
            NewRows = compared.Count,
            NewRight = compared.Count(at => right[at]),
            NewRightBefore = compared.Count(at => before(rows[at].Message) == rows[at].Message.Label),
            PromisedPrecision = options.PromisedPrecision,
            DispatchFrom = threshold?.From,
            DispatchShare = threshold?.Share,
            FileHash = Convert.ToHexStringLower(SHA256.HashData(trained.File)),
        }, trained.File);
    }

    /// <summary>What the version in force would have said.</summary>
    private Func<LabelledMessage, string> Before(RouterModel? former)
    {
        try
        {
            if (former?.File is { } file)
            {
                var learned = new LearnedSuggester(catalogue, TextModelFile.Read(file));
                return message => learned.Suggest(message.Title, message.Text, most: 1)[0].Label;
            }
        }
        catch (InvalidDataException)
        {
            // Kept by another version of the program: it suggests nothing any more either.
        }

        return message => catalogue.Suggest(message.Title, message.Text, most: 1)[0].Label;
    }

    private async Task<bool> KeepAsync(
        MailboxDb db, RouterModel model, byte[] file, long? useSeen, TrainingEnd end, Actor by, CancellationToken cancel)
    {
        await StillInOffice.CheckAsync(db, by, cancel);
        var newest = await db.RouterModelUses.OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancel);
        if (newest?.Id != useSeen || await db.RouterModels.AnyAsync(known => known.Version >= model.Version, cancel))
        {
            return false;
        }

        db.RouterModels.Add(model.With(file));
        var inForce = newest?.Version;
        if (end is TrainingEnd.InForce)
        {
            inForce = model.Version;
            db.RouterModelUses.Add(new RouterModelUse { Version = model.Version, From = time.Now(), By = by.Id });
        }

        var old = await db.RouterModels
            .Where(known => known.Version <= model.Version - FilesKept && known.Version != inForce && known.File != null)
            .ToListAsync(cancel);
        old.ForEach(known => known.DropFile());
        return true;
    }

    private static List<int> Unseen(IReadOnlyList<LabelledItem> rows, RouterModel? model)
    {
        var seen = model is null ? [] : NumberList.Read(model.LearntItems);
        return [.. Enumerable.Range(0, rows.Count).Where(at => !seen.Contains(rows[at].Id))];
    }

    /// <summary>Items it has learnt from that are examples no more: erased, reopened, found to be an accusation.</summary>
    private static int Gone(IReadOnlyList<LabelledItem> rows, RouterModel? model)
    {
        if (model is null || rows.Count == 0)
        {
            return 0;
        }

        // Those that are merely too old are left out on purpose.
        var still = rows.Select(row => row.Id).ToHashSet();
        return NumberList.Read(model.LearntItems).Count(id => id >= rows[0].Id && !still.Contains(id));
    }
}
