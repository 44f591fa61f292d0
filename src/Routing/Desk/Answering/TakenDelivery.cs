using Messaging.Routing.Mailbox.Deliveries;

namespace Messaging.Routing.Desk.Answering;

/// <param name="Interrupted">
/// A worker began to send it and never said what became of it: it may have arrived. A channel that can't tell must not send again.
/// </param>
public sealed record TakenDelivery(Delivery Delivery, string ItemNumber, bool Interrupted);
