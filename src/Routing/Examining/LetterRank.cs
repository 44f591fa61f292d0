namespace Messaging.Routing.Examining;

/// <summary>An answer's own letter among others, and the answer among the others that might belong there.</summary>
/// <param name="Best">Which of the other letters it fits best.</param>
/// <param name="Margin">Logarithm of its own letter's likeness over that of the best other.</param>
/// <param name="Place">0 when no other fits better, 1 when all do.</param>
/// <param name="Own">How far its own letter stands out, in fifths of a standard deviation.</param>
/// <param name="Other">The same of the best other.</param>
/// <param name="Chooses">Logarithm of how surely the answer, asked alone, chooses its letter.</param>
/// <param name="IsChosen">Logarithm of how surely the letter, asked alone, chooses this answer.</param>
/// <param name="Assigned">Logarithm of how surely both belong together when every answer gets a letter.</param>
/// <param name="Taken">How surely another answer gets this letter then.</param>
/// <param name="Wanted">How surely another answer, asked alone, chooses this letter.</param>
/// <param name="ChosenElsewhere">How surely another letter, asked alone, chooses this answer.</param>
/// <param name="AssignedElsewhere">How surely the answer gets another letter.</param>
internal readonly record struct LetterRank(
    int Best,
    double Margin,
    double Place,
    double Own,
    double Other,
    double Chooses,
    double IsChosen,
    double Assigned,
    double Taken,
    double Wanted,
    double ChosenElsewhere,
    double AssignedElsewhere)
{
    public double[] Numbers() =>
        [Margin, Place, Own, Other, Chooses, IsChosen, Assigned, Taken, Wanted, ChosenElsewhere, AssignedElsewhere];
}
