namespace Messaging.Routing.Classification.Accusations;

/// <summary>A sentence made up for the examiner to learn from (例句); nobody wrote it to this office.</summary>
/// <param name="Style">Whose way of writing it is: the file it stands in.</param>
/// <param name="Pattern">{D} stands for a division, {S} for somebody of it, {M} for a matter.</param>
internal sealed record ComposedSentence(string Style, bool Accuses, string Pattern);
