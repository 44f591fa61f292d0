namespace Messaging.Routing.Mailbox;

/// <summary>
/// A text that only the holder of the key file can read (names, phones, openids, stored replies). It has no way to show itself, so
/// nothing can print it into a log or a page by accident; <c>Store.Keys</c> opens it.
/// </summary>
/// <param name="Cipher">Key id, nonce, ciphertext and tag; safe to store.</param>
public sealed record ProtectedText(string Cipher)
{
    public override string ToString() => "(protected)";
}
