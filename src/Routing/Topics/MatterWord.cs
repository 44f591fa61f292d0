namespace Messaging.Routing.Topics;

/// <summary>A word that a group of messages has more often than the others (特征词).</summary>
/// <param name="Share">Of the group's people, how many use it.</param>
/// <param name="Weight">What it says for the group.</param>
/// <param name="Owned">Of all messages that have it, how many are the group's.</param>
internal sealed record MatterWord(int Gram, double Share, double Weight, double Owned);
