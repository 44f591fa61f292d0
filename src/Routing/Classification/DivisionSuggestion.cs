namespace Messaging.Routing.Classification;

/// <summary>One addressee a message may go to (分办建议).</summary>
/// <param name="Label">A desk code, <c>external:…</c>, or the catalogue's out-of-scope code.</param>
/// <param name="Confidence">How often such a suggestion is right, 0 to 1.</param>
/// <param name="Because">The words and rules that spoke for it, strongest first; may be empty.</param>
public sealed record DivisionSuggestion(string Label, double Confidence, IReadOnlyList<string> Because);
