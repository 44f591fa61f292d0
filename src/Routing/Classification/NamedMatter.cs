namespace Messaging.Routing.Classification;

/// <summary>One of several matters a message names (事项).</summary>
/// <param name="Label">Whose duty it seems.</param>
/// <param name="Part">The words of the message it stands in.</param>
public sealed record NamedMatter(string Label, string Part);
