namespace Messaging.Routing.Mailbox;

/// <summary>The person has no role for what was asked (403). Unlike <see cref="RefusedException"/> no state of an item would change that.</summary>
public sealed class NotAllowedException(string message) : Exception(message);
