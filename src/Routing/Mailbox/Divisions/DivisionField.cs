namespace Messaging.Routing.Mailbox.Divisions;

/// <summary>What of a catalogue entry an administrator can change (可修改项).</summary>
public enum DivisionField
{
    /// <summary>Today's name.</summary>
    Name,

    /// <summary>Names beside those of the catalogue.</summary>
    Aliases,

    /// <summary>Whether an entry that came unverified was confirmed.</summary>
    Confirmed,

    /// <summary>Whether the desk is given no more items.</summary>
    Closed,

    /// <summary>The desk that took the duties of a closed one over.</summary>
    Successor,
}
