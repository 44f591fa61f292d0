namespace Messaging.Routing.Mailbox.Wordings;

/// <summary>One version of a wording (口径版本): who wrote it, who approved it, who took it back, and when. It is never changed or deleted.</summary>
public sealed class WordingVersion
{
    private WordingVersion()
    {
    }

    internal WordingVersion(int no, WordingText text, string author, DateTimeOffset at)
    {
        (No, Kind, Topic, Title, Text) = (no, text.Kind, text.Topic, text.Title, text.Text);
        (Division, From, To, Author, WrittenAt) = (text.Division, text.From, text.To, author, at);
    }

    public int Id { get; private set; }

    public int WordingId { get; private set; }

    /// <summary>1 for the first.</summary>
    public int No { get; private set; }

    public WordingKind Kind { get; private set; }

    public string Topic { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Text { get; private set; } = "";

    public string? Division { get; private set; }

    public DateOnly? From { get; private set; }

    public DateOnly? To { get; private set; }

    /// <summary>See <see cref="People.Actor.Id"/>.</summary>
    public string Author { get; private set; } = "";

    public DateTimeOffset WrittenAt { get; private set; }

    public string? Approver { get; private set; }

    public DateTimeOffset? ApprovedAt { get; private set; }

    public string? Withdrawer { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Approved and not taken back; whether it counts on a day is <see cref="Wording.LiveOn"/>'s to say.</summary>
    public bool Stands => ApprovedAt is not null && WithdrawnAt is null;

    internal void Approve(string by, DateTimeOffset now) => (Approver, ApprovedAt) = (by, now);

    internal void Withdraw(string by, DateTimeOffset now) => (Withdrawer, WithdrawnAt) = (by, now);
}
