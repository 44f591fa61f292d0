namespace Messaging.Routing.Mailbox.Divisions;

/// <summary>Matters that neither the department nor a neighbouring authority of its field handles (与本部门无关).</summary>
public sealed record OutOfScope
{
    /// <summary>The label such matters get, <c>OTHER</c> in the bundled catalogue.</summary>
    public required string Code { get; init; }

    public required string Zh { get; init; }

    public required string TellCitizen { get; init; }

    public required IReadOnlyList<WeightedTerm> Terms { get; init; }
}
