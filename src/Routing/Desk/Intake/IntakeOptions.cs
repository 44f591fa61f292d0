namespace Messaging.Routing.Desk.Intake;

/// <summary>How messages become items (configuration <c>Conversation</c> and <c>Routing</c>).</summary>
public sealed record IntakeOptions
{
    /// <summary>
    /// How long after a line further lines of the same citizen are added to its item; zero = never. <c>Conversation:JoinMinutes</c>.
    /// </summary>
    public TimeSpan JoinFor { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>
    /// A suggestion at least this sure goes to its division by itself, any other to a dispatcher. <c>Routing:AutoDispatchConfidence</c>.
    /// </summary>
    public double AutoDispatchConfidence { get; init; } = Classification.DivisionSuggester.AutoDispatchConfidence;
}
