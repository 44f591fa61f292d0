namespace Messaging.Routing.Mailbox.Items;

/// <summary>What the examiner found in a text (检举识别结果).</summary>
/// <param name="State"><see cref="Accusation.None"/>, <see cref="Accusation.Marked"/> or <see cref="Accusation.Found"/>.</param>
/// <param name="Accused">Codes of the divisions complained of; empty when they are not known.</param>
/// <param name="Because">For the dispatcher, in Chinese.</param>
public sealed record AccusationFinding(Accusation State, IReadOnlyList<string> Accused, string? Because)
{
    public static AccusationFinding None { get; } = new(Accusation.None, [], null);
}
