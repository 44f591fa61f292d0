using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Desk;

/// <summary>Which items to list; what is null does not narrow.</summary>
public sealed record ItemQuery
{
    public IReadOnlyList<ItemState>? States { get; init; }

    /// <summary>A division's code covers its desks.</summary>
    public string? Division { get; init; }

    /// <summary>Several divisions, each with its desks.</summary>
    public IReadOnlyList<string>? Divisions { get; init; }

    public string? Source { get; init; }

    public ItemKind? Kind { get; init; }

    /// <summary>Open and past the due day.</summary>
    public bool? Overdue { get; init; }

    /// <summary>
    /// Somebody has to see to it that the citizen gets an answer or a notice: sending failed, nobody knows, or the way is one a person confirms.
    /// </summary>
    public bool Undelivered { get; init; }

    /// <summary>Bears this mark.</summary>
    public ItemMark? Mark { get; init; }

    /// <summary>Not completed and not ended otherwise.</summary>
    public bool Open { get; init; }

    /// <summary>An extension (延期) has been asked for and waits for a reviewer.</summary>
    public bool ExtensionAsked { get; init; }

    /// <summary>One dispatcher thinks it invalid (无效) and a second one has to say so too.</summary>
    public bool InvalidProposed { get; init; }

    /// <summary>A reviewer sent the draft back (退改) and the division has it again.</summary>
    public bool SentBack { get; init; }

    /// <summary>Several divisions that help (协办) and do not answer.</summary>
    public IReadOnlyList<string>? Helping { get; init; }

    /// <summary>Number of the item they were merged into (并案).</summary>
    public string? MergedInto { get; init; }

    /// <summary>First receipt day, included.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last receipt day, included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Words of title or text, or a number.</summary>
    public string? Words { get; init; }

    /// <summary>Id of the last item of the page before.</summary>
    public long? After { get; init; }

    /// <summary>1 to <see cref="FindItems.MostAtOnce"/>.</summary>
    public int Limit { get; init; } = 50;
}

/// <param name="Next">Goes into <see cref="ItemQuery.After"/> for the next page; null at the end.</param>
public sealed record ItemPage(IReadOnlyList<MailboxItem> Items, long? Next);
