using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Desk.Chasing;

/// <summary>An item on the list of those that press (催办清单): nothing of the citizen's stands in it.</summary>
public sealed record ChasedItem(
    string Number, ItemKind Kind, ItemState State, string? Division, DateOnly? DueOn, DateTimeOffset? SupervisedAt, DateTimeOffset? UrgedAt);
