namespace Messaging.Routing.Mailbox;

/// <summary>The item has changed since the caller read it (412): what is signed must be what was read.</summary>
public sealed class StaleVersionException(int expected, int actual)
    : Exception($"The item is at version {actual}, not {expected}.")
{
    public int Actual { get; } = actual;
}
