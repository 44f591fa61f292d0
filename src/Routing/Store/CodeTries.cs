namespace Messaging.Routing.Store;

/// <summary>Wrong look-up codes tried on a number; ten close it for an hour.</summary>
public sealed class CodeTries
{
    public required string Number { get; init; }

    public int Wrong { get; set; }

    public DateTimeOffset? ClosedUntil { get; set; }
}
