namespace Messaging.Routing.Exchange;

/// <summary>How an import went (导入结果). Every row that was read is in exactly one of filed to rejected.</summary>
public sealed record ImportCounts
{
    public int Read { get; init; }

    public int Filed { get; init; }

    public int Updated { get; init; }

    public int Differs { get; init; }

    public int AlreadyThere { get; init; }

    public int Rejected { get; init; }

    /// <summary>Of the filed: 承办单位 is not in the catalogue; the name stands in the item's first history row.</summary>
    public int UnknownDivision { get; init; }

    /// <summary>Of the filed: 办结 stands in the list without an answer; they are open here.</summary>
    public int DoneWithoutAnswer { get; init; }

    /// <summary>Of the filed: type or status is a word this program does not know; it stands in the item's first history row.</summary>
    public int UnknownWord { get; init; }

    /// <summary>Of the filed: no source was named; they count as 厅长信箱.</summary>
    public int SourceAssumed { get; init; }

    /// <summary>Of the filed: open, and complaining of the division the list names, or of nobody known yet; they wait for a dispatcher.</summary>
    public int KeptFromAccused { get; init; }

    public ImportCounts Plus(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Filed => this with { Read = Read + 1, Filed = Filed + 1 },
        ImportOutcome.Updated => this with { Read = Read + 1, Updated = Updated + 1 },
        ImportOutcome.Differs => this with { Read = Read + 1, Differs = Differs + 1 },
        ImportOutcome.AlreadyThere => this with { Read = Read + 1, AlreadyThere = AlreadyThere + 1 },
        ImportOutcome.Rejected => this with { Read = Read + 1, Rejected = Rejected + 1 },
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
