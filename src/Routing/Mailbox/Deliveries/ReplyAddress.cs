namespace Messaging.Routing.Mailbox.Deliveries;

/// <summary>The way back to the citizen (回复渠道).</summary>
/// <param name="Way">See <see cref="DeliveryWay"/>.</param>
/// <param name="Account">Which of our accounts the citizen wrote to; empty where there is but one.</param>
/// <param name="Address">Openid or conversation id; null where the way needs none.</param>
/// <param name="AddressHash">Keyed hash of the address, to find the citizen's other items without reading it.</param>
public sealed record ReplyAddress(string Way, string Account = "", ProtectedText? Address = null, string? AddressHash = null);
