namespace Messaging.Routing.Desk.Intake;

/// <summary>Where a file of the message was put (已存附件).</summary>
/// <param name="ItemNumber">See <see cref="Mailbox.Items.TrackingNumber"/>.</param>
/// <param name="No">Its number within the item.</param>
public sealed record KeptFile(IncomingFile File, string ItemNumber, int No);
