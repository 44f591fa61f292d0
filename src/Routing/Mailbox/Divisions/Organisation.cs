namespace Messaging.Routing.Mailbox.Divisions;

/// <summary>
/// The department as a directory (机构目录): its divisions with duties and trigger words, the authorities that are
/// competent instead of it, the rules between them, and the cities of its province. All of it is data: another
/// department brings its own two files.
/// </summary>
public sealed class Organisation
{
    private static readonly Lazy<Organisation> BundledOne = new(ReadBundled);

    private readonly IReadOnlyList<Division> _catalogue = [];
    private Func<IReadOnlyList<Division>>? _now;

    /// <summary>The department's name, e.g. 河南省交通运输厅.</summary>
    public required string Zh { get; init; }

    public required string En { get; init; }

    /// <summary>As they are now. While nothing is changed it is the same list, so that what was worked out from it can tell.</summary>
    public required IReadOnlyList<Division> Divisions
    {
        get => _now?.Invoke() ?? _catalogue;
        init => _catalogue = value;
    }

    /// <summary>As the file has them.</summary>
    public IReadOnlyList<Division> Catalogue => _catalogue;

    public required IReadOnlyList<ExternalAuthority> Authorities { get; init; }

    /// <summary>What is said when nobody of the field is competent.</summary>
    public required OutOfScope Other { get; init; }

    /// <summary>The lines between addressees, for people.</summary>
    public required IReadOnlyList<BoundaryRule> BoundaryRules { get; init; }

    /// <summary>The same lines, for the program.</summary>
    public required IReadOnlyList<Cue> Cues { get; init; }

    /// <summary>Words that say nothing but contain one that would: 家乡 is no 乡.</summary>
    public required IReadOnlyList<string> SilentWords { get; init; }

    public required IReadOnlyList<City> Cities { get; init; }

    /// <summary>Words in which a name of the gazetteer only seems to stand: 出台前 is not in 台前县.</summary>
    public IReadOnlyList<string> WordsLikePlaces { get; init; } = [];

    /// <summary>The catalogue that comes with the program; some of its entries are unverified and say so.</summary>
    public static Organisation Bundled() => BundledOne.Value;

    /// <exception cref="InvalidDataException">A file is wrong; the message names the entry.</exception>
    public static Organisation Load(Stream divisions, Stream cities) => CatalogueReader.Read(divisions, cities);

    /// <summary>The same office with divisions that an administrator may change while it works.</summary>
    public Organisation With(Func<IReadOnlyList<Division>> now)
    {
        var live = (Organisation)MemberwiseClone();
        live._now = now;
        return live;
    }

    /// <summary>A desk by its code, or by a Chinese name it has or had.</summary>
    public Division? Find(string codeOrChineseName)
    {
        var divisions = Divisions;
        return divisions.FirstOrDefault(division => division.Code == codeOrChineseName)
            ?? divisions.FirstOrDefault(division => division.Zh == codeOrChineseName || division.NameNow == codeOrChineseName)
            ?? Only(divisions.Where(division => division.AddedAliases.Contains(codeOrChineseName)));
    }

    /// <summary>Who is given what falls to a desk (承接处室): the desk itself, or, where it is closed, the open one that took its duties over.</summary>
    /// <returns>Null: no desk of ours, or a file without its successor has taken the place of the one that had it.</returns>
    public Division? OpenDesk(string codeOrChineseName)
    {
        var desk = Find(codeOrChineseName);
        for (var steps = 0; desk is { Closed: true } && steps < Catalogue.Count; steps++)
        {
            desk = desk.Successor is { } next ? Find(next) : null;
        }

        return desk is { Closed: false } ? desk : null;
    }

    /// <summary>Another authority by its <c>external:</c> code.</summary>
    public ExternalAuthority? FindAuthority(string code) => Authorities.FirstOrDefault(authority => authority.Code == code);

    /// <summary>Another authority by its code, with or without its beginning, or by a name it has; null: the catalogue does not know it.</summary>
    public ExternalAuthority? AuthorityCalled(string? word) =>
        word?.Trim() is { Length: > 0 } called ? Authorities.FirstOrDefault(authority => authority.IsCoded(called) || authority.IsNamed(called)) : null;

    /// <summary>
    /// Whether somebody who belongs to one code may see what lies at another: a division covers its desks
    /// (<c>RTB</c> covers <c>RTB-BUS</c>), a desk only itself.
    /// </summary>
    public static bool Covers(string own, string code) =>
        own.Length > 0 && code.StartsWith(own, StringComparison.Ordinal) && (code.Length == own.Length || code[own.Length] == '-');

    /// <summary>The gazetteer that comes with the program, for a department that brings only its divisions.</summary>
    public static Stream BundledCities() => Resource("catalogue/cities.json");

    private static Organisation ReadBundled()
    {
        using var divisions = Resource("catalogue/divisions.json");
        using var cities = Resource("catalogue/cities.json");
        return Load(divisions, cities);
    }

    private static Stream Resource(string name) =>
        typeof(Organisation).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The assembly was built without {name}.");

    // A name that was given and taken back is an alias; one of several desks means none of them.
    private static Division? Only(IEnumerable<Division> desks)
    {
        var two = desks.Take(2).ToList();
        return two.Count == 1 ? two[0] : null;
    }
}
