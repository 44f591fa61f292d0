using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Messaging.Routing.Classification.Learning;

/// <summary>
/// The model version in force, kept in memory. Nodes ask the database every half minute which one that is, so that a version trained or chosen on
/// another node is used here without a restart.
/// </summary>
public sealed partial class ModelShelf(
    IDbContextFactory<MailboxDb> contexts, DivisionSuggester catalogue, TimeProvider time, ILogger<ModelShelf> log)
{
    private static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(30);

    private readonly Lock _reading = new();
    private volatile Shelved? _shelved;

    public RouterInForce Current
    {
        get
        {
            if (_shelved is { } shelved && IsFresh(shelved))
            {
                return shelved.InForce;
            }

            lock (_reading)
            {
                return (_shelved is { } read && IsFresh(read) ? read : _shelved = Read(_shelved)).InForce;
            }
        }
    }

    /// <summary>Asks again with the next question, after a change of our own.</summary>
    public void Forget()
    {
        lock (_reading)
        {
            _shelved = _shelved is { } shelved ? shelved with { ReadAt = null } : null;
        }
    }

    private bool IsFresh(Shelved shelved) => shelved.ReadAt is { } at && time.GetElapsedTime(at) < FreshFor;

    // Not asynchronous: who reads a message is in the middle of a turn, and one row is read once in half a minute.
    private Shelved Read(Shelved? former)
    {
        try
        {
            using var db = contexts.CreateDbContext();
            var use = db.RouterModelUses.AsNoTracking().OrderByDescending(row => row.Id).FirstOrDefault();
            var now = time.GetTimestamp();
            return former is not null && former.InForce.Version == use?.Version ? former with { ReadAt = now }
                : new Shelved(use?.Version is { } version ? Open(db, version) : RouterInForce.CatalogueAlone, now);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A message is never refused because a model can't be read: what suggested before, or the catalogue, suggests on.
            LogNotRead(failure);
            return new Shelved(former?.InForce ?? RouterInForce.CatalogueAlone, time.GetTimestamp());
        }
    }

    private RouterInForce Open(MailboxDb db, int version)
    {
        var kept = db.RouterModels.AsNoTracking().First(model => model.Version == version);
        return new RouterInForce(
            version,
            new LearnedSuggester(catalogue, TextModelFile.Read(kept.File ?? throw new InvalidDataException("The version was put away."))),
            kept.Rows,
            kept.DispatchFrom,
            kept.PromisedPrecision);
    }

    private sealed record Shelved(RouterInForce InForce, long? ReadAt);

    [LoggerMessage(Level = LogLevel.Error, Message = "The router's model could not be read; what suggested before suggests on")]
    private partial void LogNotRead(Exception failure);
}
