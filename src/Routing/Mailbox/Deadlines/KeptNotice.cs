namespace Messaging.Routing.Mailbox.Deadlines;

/// <summary>A holiday notice that was loaded (放假通知导入记录). A later one of the same year takes its place; both are kept.</summary>
public sealed class KeptNotice
{
    public long Id { get; private set; }

    public required int Year { get; init; }

    /// <summary>The file as it was loaded.</summary>
    public required string Content { get; init; }

    public required string FileName { get; init; }

    public required DateTimeOffset LoadedAt { get; init; }

    /// <summary>See <see cref="People.Actor.Id"/>.</summary>
    public required string LoadedBy { get; init; }
}
