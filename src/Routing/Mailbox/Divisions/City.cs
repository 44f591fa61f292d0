namespace Messaging.Routing.Mailbox.Divisions;

/// <summary>A prefecture-level city (省辖市) or one that reports to the province directly.</summary>
public sealed record City
{
    public required string Code { get; init; }

    /// <summary>Full name, e.g. 郑州市; also the value of an item's place.</summary>
    public required string Zh { get; init; }

    public required string En { get; init; }

    /// <summary>Name without 市.</summary>
    public required string Short { get; init; }

    /// <summary>The city's own transport authority, to which local matters go on.</summary>
    public required string Bureau { get; init; }

    /// <summary>Province character and letter of its number plates, e.g. 豫A.</summary>
    public required string Plate { get; init; }

    /// <summary>Telephone area code; two cities may share one.</summary>
    public required string AreaCode { get; init; }

    public required IReadOnlyList<CityUnit> Units { get; init; }

    /// <summary>Landmarks, new areas and nicknames that stand for this city.</summary>
    public required IReadOnlyList<string> LocalNames { get; init; }

    /// <summary>The like of them that are ordinary words or stand elsewhere too; they count only beside another hint of this city.</summary>
    public IReadOnlyList<string> DoubtfulNames { get; init; } = [];
}
