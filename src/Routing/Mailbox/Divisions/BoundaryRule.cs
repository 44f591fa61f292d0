namespace Messaging.Routing.Mailbox.Divisions;

/// <summary>Where the line between two addressees runs (职责边界), in the words a dispatcher reads.</summary>
public sealed record BoundaryRule(string When, string Then, string Unless);
