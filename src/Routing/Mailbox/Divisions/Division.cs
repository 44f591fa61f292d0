namespace Messaging.Routing.Mailbox.Divisions;

/// <summary>
/// A desk that can be made responsible for an item (承办处室). The part of the code before the hyphen is the
/// division; a bureau with several inboxes has several desks under one prefix.
/// </summary>
public sealed record Division
{
    /// <summary>Stable, as stored with items; names change with reorganisations, codes do not.</summary>
    public required string Code { get; init; }

    /// <summary>The division's code, shared by its desks.</summary>
    public required string Parent { get; init; }

    /// <summary>Name at the time the catalogue speaks of.</summary>
    public required string Zh { get; init; }

    public required string En { get; init; }

    /// <summary>Today's name when it differs; an administrator edits it.</summary>
    public string? NameNow { get; init; }

    /// <summary>
    /// Other names people use for it (别名): abbreviations, colloquial and former names. One that several desks of a division bear means the
    /// whole division.
    /// </summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Those of <see cref="Aliases"/> that this office added to the catalogue's.</summary>
    public IReadOnlyList<string> AddedAliases { get; init; } = [];

    /// <summary>This office gave it another name than the catalogue has.</summary>
    public bool IsRenamed { get; init; }

    /// <summary>Given no more items (停用); what it has stays with it.</summary>
    public bool Closed { get; init; }

    /// <summary>Code of the desk that took its duties over when it was closed (承接处室).</summary>
    public string? Successor { get; init; }

    /// <summary>Null while nobody of this office has confirmed the entry.</summary>
    public DivisionConfirmation? Confirmed { get; init; }

    /// <summary>职责, in prose.</summary>
    public required string Duties { get; init; }

    /// <summary>Words that speak for this desk, each with the weight of its evidence.</summary>
    public required IReadOnlyList<WeightedTerm> Terms { get; init; }

    public required IReadOnlyList<string> TypicalQuestions { get; init; }

    /// <summary>What of this entry has been checked and what has not; the console marks the latter.</summary>
    public required string Verification { get; init; }

    /// <summary>What people read: today's name, or the catalogue's.</summary>
    public string Name => NameNow ?? Zh;
}
