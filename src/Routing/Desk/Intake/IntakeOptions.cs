namespace Messaging.Routing.Desk.Intake;

/// <summary>How messages become items (configuration <c>Conversation</c> and <c>Routing</c>).</summary>
public sealed record IntakeOptions
{
    /// <summary>
    /// How long after a line further lines of the same citizen are added to its item; zero = never. <c>Conversation:JoinMinutes</c>.
    /// </summary>
    public TimeSpan JoinFor { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>
    /// A suggestion at least this sure goes to its division by itself, whatever was measured; above 1 = never; null: as measured, see
    /// <see cref="DispatchRule"/>. <c>Routing:AutoDispatchConfidence</c>.
    /// </summary>
    public double? AutoDispatchConfidence { get; init; }

    /// <summary>The share of items dispatched by themselves that shall be right. <c>Routing:PromisedPrecision</c>.</summary>
    public double PromisedPrecision { get; init; } = 0.95;

    /// <summary>From this confidence on while the office has too few labelled items to measure on. <c>Routing:UntilLearnt:Confidence</c>.</summary>
    public double UntilLearntConfidence { get; init; } = Classification.DivisionSuggester.AutoDispatchConfidence;

    /// <summary>When, on what and with what result that confidence was measured. <c>Routing:UntilLearnt:Measured</c>.</summary>
    public string UntilLearntMeasured { get; init; } = "";
}
