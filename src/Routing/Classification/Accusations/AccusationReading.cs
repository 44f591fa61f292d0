namespace Messaging.Routing.Classification.Accusations;

/// <summary>Whether a message complains of the conduct of this department's own people (检举控告), and of whose.</summary>
/// <param name="Accuses">True when it does.</param>
/// <param name="Accused">Codes of the divisions complained of; empty when the message names none.</param>
/// <param name="Named">Codes of all divisions the message names, for whatever reason.</param>
/// <param name="Because">For the dispatcher, in Chinese, with the words it rests on; null without an accusation.</param>
/// <param name="Doubtful">It is taken for none, but not surely enough to hand it to a division without a person having read it.</param>
public sealed record AccusationReading(
    bool Accuses, IReadOnlyList<string> Accused, IReadOnlyList<string> Named, string? Because, bool Doubtful = false)
{
    public static AccusationReading None { get; } = new(false, [], [], null);
}
