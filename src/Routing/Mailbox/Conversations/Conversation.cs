namespace Messaging.Routing.Mailbox.Conversations;

/// <summary>One citizen on one channel (对话): an openid with one of our accounts, or one web-chat conversation.</summary>
public sealed partial class Conversation
{
    public long Id { get; private set; }

    public required string Channel { get; init; }

    /// <summary>Which of our accounts; empty where there is but one.</summary>
    public required string Account { get; init; }

    /// <summary>Keyed hash of openid or conversation id; how a conversation is found.</summary>
    public required string SenderHash { get; init; }

    /// <summary>The openid or conversation id itself.</summary>
    public required ProtectedText Sender { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the citizen last wrote or did something that lets us answer.</summary>
    public DateTimeOffset? LastHeardAt { get; set; }

    /// <summary>When the citizen ended it (结束并清除): from then on nobody reads or writes it any more; what was filed goes on.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>What the bot asked last; meaningful to the bot only.</summary>
    public string? OpenQuestion { get; set; }

    /// <summary>Number of the newest line.</summary>
    public int LastSeq { get; private set; }

    /// <summary>Time of the newest line; the next one is later by a millisecond at least, because clients sort by it.</summary>
    public DateTimeOffset LastLineAt { get; private set; }

    /// <summary>Raised with every change: two nodes never give the same number to two lines.</summary>
    public int Version { get; private set; }

    /// <summary>Marks a change, for the concurrency check.</summary>
    public void Touch() => Version++;

    /// <summary>结束并清除, for good.</summary>
    public void End(DateTimeOffset now)
    {
        EndedAt ??= now;
        Touch();
    }

    /// <summary>The place of the next line: its number and time.</summary>
    public (int Seq, DateTimeOffset At) NextLine(DateTimeOffset now)
    {
        LastSeq++;
        LastLineAt = now > LastLineAt ? now : LastLineAt.AddMilliseconds(1);
        Touch();
        return (LastSeq, LastLineAt);
    }
}
