namespace Messaging.Routing.Examining;

/// <summary>口径: what the office says on a topic at present.</summary>
public sealed record AgreedWording(string Topic, string Text);
