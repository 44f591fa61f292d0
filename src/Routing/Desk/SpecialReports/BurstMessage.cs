using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Topics;

namespace Messaging.Routing.Desk.SpecialReports;

/// <summary>An item of the last minutes, as a special report counts it (突发来件).</summary>
public sealed record BurstMessage(
    long Id,
    string Number,
    DateTimeOffset ReceivedAt,
    string Person,
    string Source,
    string? Title,
    string Text,
    string? Place,
    string? Division,
    ItemState State)
{
    public Arrival Arrival => new(ReceivedAt, Person);
}
