using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Classification.Measuring;

/// <summary>Everything measured on one file; a part is null when its lines say nothing of it.</summary>
/// <param name="InScope">Lines whose true label is a desk of the catalogue.</param>
/// <param name="OutOfScope">Lines for another authority or for nobody here, taken together: told apart from the desks or not.</param>
public sealed record RouterFigures(
    LabelFigures? All, LabelFigures? InScope, Hits? OutOfScope, IReadOnlyList<Hits>? Intents, IReadOnlyList<Hits>? Kinds, IReadOnlyList<Hits>? Cities)
{
    private const string Beyond = "out of scope";
    private const string Here = "in scope";
    private const string Nowhere = "";

    public static RouterFigures Of(IReadOnlyList<(RouterRow Row, RouterReading Reading)> read, Organisation organisation, bool byCatalogue)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(organisation);

        var labelled = read.Where(one => one.Row.Label is not null).ToList();
        var inScope = labelled.Where(one => Scope(one.Row.Label!) == Here).ToList();
        return new RouterFigures(
            labelled.Count == 0 ? null : Figures(labelled),
            byCatalogue && inScope.Count > 0 ? Figures(inScope) : null,
            byCatalogue ? Hits.Of([.. labelled.Select(one => (Scope(one.Row.Label!), Scope(one.Reading.Label)))]).FirstOrDefault(hits => hits.Label == Beyond) : null,
            Told(read, row => row.Intent, reading => reading.Intent),
            Told(read, row => row.Kind, reading => reading.Kind),
            Told(read, row => row.KnowsCity ? row.City ?? Nowhere : null, reading => reading.City ?? Nowhere));

        string Scope(string label) =>
            organisation.Divisions.Any(division => division.Code == label) ? Here
            : label is FirstReading.NoMatter ? label
            : Beyond;
    }

    private static LabelFigures Figures(IEnumerable<(RouterRow Row, RouterReading Reading)> read) =>
        new([.. read.Select(one => (one.Row.Label!, one.Row.Secondary, one.Reading.Suggested))]);

    private static IReadOnlyList<Hits>? Told(
        IEnumerable<(RouterRow Row, RouterReading Reading)> read, Func<RouterRow, string?> known, Func<RouterReading, string> said)
    {
        var told = read.Where(one => known(one.Row) is not null).Select(one => (known(one.Row)!, said(one.Reading))).ToList();
        return told.Count == 0 ? null : Hits.Of(told);
    }
}
