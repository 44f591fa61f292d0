namespace Messaging.Routing.Mailbox.Suggesting;

/// <summary>Since when which version suggests (分办模型启用记录); the newest row is in force. Rows are never changed.</summary>
public sealed class RouterModelUse
{
    public long Id { get; private set; }

    /// <summary>Null: the catalogue alone.</summary>
    public int? Version { get; init; }

    public required DateTimeOffset From { get; init; }

    /// <summary>See <see cref="People.Actor.Id"/>.</summary>
    public required string By { get; init; }

    /// <summary>固定: a person chose it, and no later version takes its place by itself.</summary>
    public bool Held { get; init; }

    /// <summary>Why, in a person's words; null when it happened by itself.</summary>
    public string? Reason { get; init; }
}
