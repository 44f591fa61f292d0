namespace Messaging.Routing.Mailbox.Divisions;

/// <summary>A district, county or functional zone of a city (区、县、县级市、功能区).</summary>
public sealed record CityUnit
{
    public required string Name { get; init; }

    /// <summary><c>district</c>, <c>county</c> or <c>functional</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Name without 区, 县 or 市.</summary>
    public string? Alias { get; init; }

    /// <summary>The alias is also an ordinary word; it counts only beside another hint of the same city.</summary>
    public bool AliasUnsafe { get; init; }

    /// <summary>The full name is an ordinary word too, or another province has a unit of that name; it counts as an unsafe alias does.</summary>
    public bool NameUnsafe { get; init; }

    public required IReadOnlyList<string> FormerNames { get; init; }
}
