namespace Messaging.Routing.Mailbox.Divisions;

/// <summary>One change to an entry of the catalogue (机构目录修改记录). The last one of a field is in force; all are kept.</summary>
public sealed class DivisionChange
{
    /// <summary>Stands between aliases; no name may hold it.</summary>
    public const char Between = '、';

    public const string Yes = "true";
    public const string No = "false";

    /// <summary>1, 2, 3 …: of two nodes that change at once, one finds its number taken, looks again, and sees what the other did.</summary>
    public required long Id { get; init; }

    /// <summary>Code of the desk.</summary>
    public required string Division { get; init; }

    public required DivisionField What { get; init; }

    /// <summary>A name, names with <see cref="Between"/>, a code, or <see cref="Yes"/> and <see cref="No"/>.</summary>
    public required string Before { get; init; }

    public required string After { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>See <see cref="People.Actor.Id"/>.</summary>
    public required string ChangedBy { get; init; }

    public static string Joined(IEnumerable<string> aliases) => string.Join(Between, aliases);

    public static IReadOnlyList<string> Split(string aliases) =>
        aliases.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static string Flag(bool on) => on ? Yes : No;
}
