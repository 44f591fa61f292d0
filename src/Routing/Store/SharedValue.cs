namespace Messaging.Routing.Store;

/// <summary>A small value all nodes share: an access token, a lease, a key ring entry.</summary>
public sealed class SharedValue
{
    public required string Name { get; init; }

    public required string Value { get; set; }

    public DateTimeOffset? ExpiresAt { get; set; }
}
