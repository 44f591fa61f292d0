namespace Messaging.Routing.Classification.Learning;

/// <summary>A message whose addressee or subject is known (已定件), to learn from or to measure on.</summary>
/// <param name="Label">A desk code, <c>external:…</c>, or any other name: what is learnt are the labels that occur.</param>
/// <param name="Group">Near-duplicates share one, where the file says so; they never stand on both sides of a measurement.</param>
public sealed record LabelledMessage(string Title, string Text, string Label, string? Group = null);
