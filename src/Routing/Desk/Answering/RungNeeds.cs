using Messaging.Routing.Mailbox.Conversations;
using Messaging.Routing.Mailbox.Deliveries;

namespace Messaging.Routing.Desk.Answering;

/// <summary>What a try on a rung takes of what the citizen allowed (送达条件).</summary>
public sealed record RungNeeds(Rung Rung)
{
    /// <summary>The open window must hold so many messages; null where the rung needs none.</summary>
    public int? Messages { get; init; }

    /// <summary>What a citizen's message opens, for those who wrote before windows were counted.</summary>
    public SendWindow Usual { get; init; }

    /// <summary>The citizen must have agreed to this notice; null where the rung needs no consent.</summary>
    public string? Template { get; init; }

    /// <summary>One consent serves until it is withdrawn.</summary>
    public bool LongTerm { get; init; }

    /// <summary>Of a text that needs several messages, which of them this is; from one.</summary>
    public int? Part { get; init; }
}
