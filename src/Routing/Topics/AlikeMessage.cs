namespace Messaging.Routing.Topics;

/// <summary>An earlier message, and how like it is (相似来件).</summary>
/// <param name="Likeness">0 to 1.</param>
/// <param name="SamePerson">Written by the same person.</param>
public sealed record AlikeMessage(long Id, double Likeness, bool SamePerson);
