using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Mailbox.Attachments;

/// <summary>
/// A picture, recording or film the citizen sent, which the channel keeps for a few days and we have yet to fetch (待取附件). Saved with the
/// message, so that a restart forgets none.
/// </summary>
public sealed class AwaitedFile
{
    public long Id { get; private set; }

    public long ItemId { get; private set; }

    public MailboxItem? Item { get; init; }

    /// <summary>Whose worker fetches it.</summary>
    public required string Channel { get; init; }

    public required string Account { get; init; }

    public required MediaKind Kind { get; init; }

    /// <summary>How the channel finds it; who has it can fetch what the citizen sent.</summary>
    public required ProtectedText Reference { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public AwaitedFileState State { get; private set; }

    /// <summary>Why it is not here; never the citizen's words.</summary>
    public string? Reason { get; private set; }

    public int Attempts { get; internal set; }

    /// <summary>When a worker may take it next; null when it is kept or lost.</summary>
    public DateTimeOffset? NextTryAt { get; internal set; }

    public void PutOff(DateTimeOffset until, string reason) => (NextTryAt, Reason) = (until, reason);

    public void Keep() => (State, NextTryAt, Reason) = (AwaitedFileState.Kept, null, null);

    public void Lose(string reason) => (State, NextTryAt, Reason) = (AwaitedFileState.Lost, null, reason);
}
