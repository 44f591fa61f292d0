namespace Messaging.Routing.Examining;

/// <summary>An answer's own letter among others.</summary>
/// <param name="Best">Which of the other letters it fits best.</param>
/// <param name="Margin">Logarithm of its own letter's likeness over that of the best other.</param>
/// <param name="Place">0 when no other fits better, 1 when all do.</param>
/// <param name="Own">How far its own letter stands out, in fifths of a standard deviation.</param>
/// <param name="Other">The same of the best other.</param>
internal readonly record struct LetterRank(int Best, double Margin, double Place, double Own, double Other)
{
    public double[] Numbers() => [Margin, Place, Own, Other];
}
