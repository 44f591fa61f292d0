namespace Messaging.Routing.Mailbox.Divisions;

/// <summary>Another authority that is competent for matters citizens bring to this department (其他主管部门).</summary>
public sealed record ExternalAuthority
{
    /// <summary><c>external:…</c>; never the code of a desk.</summary>
    public required string Code { get; init; }

    /// <summary>What every <see cref="Code"/> begins with.</summary>
    public const string Prefix = "external:";

    public required string Zh { get; init; }

    public required string En { get; init; }

    /// <summary>What it is competent for, in prose.</summary>
    public required string Handles { get; init; }

    public required IReadOnlyList<WeightedTerm> Terms { get; init; }

    /// <summary>The sentence that sends the citizen there.</summary>
    public required string TellCitizen { get; init; }

    /// <summary>Service numbers, as generally known; not verified for every city.</summary>
    public required IReadOnlyList<string> Phones { get; init; }

    /// <summary>Whether it is called so in Chinese (名称): as the catalogue has it, or each of the names that this one joins, with or without what stands in brackets.</summary>
    public bool IsNamed(string name)
    {
        ArgumentNullException.ThrowIfNull(name);

        return Zh == name || Array.Exists(Zh.Split('（')[0].Split('、'), one => one == name) || Zh.Split('（')[0] == name;
    }

    /// <summary>Whether a program or another language calls it so: by its code, also without <see cref="Prefix"/>, or in English.</summary>
    public bool IsCoded(string word) =>
        string.Equals(Code, word, StringComparison.OrdinalIgnoreCase)
        || string.Equals(Code[Prefix.Length..], word, StringComparison.OrdinalIgnoreCase)
        || string.Equals(En, word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the line to the department's own desks runs; may be empty.</summary>
    public required string Rule { get; init; }
}
