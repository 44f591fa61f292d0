namespace Messaging.Routing.Mailbox.Divisions;

/// <summary>Another authority that is competent for matters citizens bring to this department (其他主管部门).</summary>
public sealed record ExternalAuthority
{
    /// <summary><c>external:…</c>; never the code of a desk.</summary>
    public required string Code { get; init; }

    public required string Zh { get; init; }

    public required string En { get; init; }

    /// <summary>What it is competent for, in prose.</summary>
    public required string Handles { get; init; }

    public required IReadOnlyList<WeightedTerm> Terms { get; init; }

    /// <summary>The sentence that sends the citizen there.</summary>
    public required string TellCitizen { get; init; }

    /// <summary>Service numbers, as generally known; not verified for every city.</summary>
    public required IReadOnlyList<string> Phones { get; init; }

    /// <summary>Where the line to the department's own desks runs; may be empty.</summary>
    public required string Rule { get; init; }
}
