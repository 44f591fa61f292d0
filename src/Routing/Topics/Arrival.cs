namespace Messaging.Routing.Topics;

/// <summary>That a message came, and from whom (到件); see <see cref="TopicMessage.Person"/>.</summary>
public sealed record Arrival(DateTimeOffset At, string Person);
