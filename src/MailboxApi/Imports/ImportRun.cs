using Messaging.Routing.Exchange;

namespace Messaging.MailboxApi.Imports;

/// <summary>One uploaded list on its way in (导入批次). Kept in memory: what it filed is in the store, the report of it lasts until a restart.</summary>
internal sealed class ImportRun(string id, string fileName, DateTimeOffset startedAt)
{
    /// <summary>More than this nobody reads on a page; the rest is counted.</summary>
    private const int MostProblems = 1000;

    private readonly Lock _lock = new();
    private readonly List<ImportProblem> _problems = [];
    private (ImportRunState State, ImportCounts Counts, DateTimeOffset? FinishedAt, string? Error) _now =
        (ImportRunState.Waiting, new ImportCounts(), null, null);

    public string Id { get; } = id;

    public string FileName { get; } = fileName;

    public DateTimeOffset StartedAt { get; } = startedAt;

    public (ImportRunState State, ImportCounts Counts, DateTimeOffset? FinishedAt, string? Error, IReadOnlyList<ImportProblem> Problems) Read()
    {
        lock (_lock)
        {
            return (_now.State, _now.Counts, _now.FinishedAt, _now.Error, [.. _problems]);
        }
    }

    public void Count(ImportCounts counts)
    {
        lock (_lock)
        {
            (_now.State, _now.Counts) = (ImportRunState.Running, counts);
        }
    }

    public void Add(ImportProblem problem)
    {
        lock (_lock)
        {
            if (_problems.Count < MostProblems)
            {
                _problems.Add(problem);
            }
        }
    }

    /// <param name="error">Null when the list was read to its end.</param>
    public void Finish(string? error, DateTimeOffset at)
    {
        lock (_lock)
        {
            (_now.State, _now.Error, _now.FinishedAt) = (error is null ? ImportRunState.Done : ImportRunState.Failed, error, at);
        }
    }
}
