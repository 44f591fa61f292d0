namespace Messaging.Routing.Mailbox.Divisions;

/// <summary>The catalogue with what administrators changed laid over it (修改后的机构目录).</summary>
internal static class EditedDivisions
{
    /// <param name="changes">In any order; the last one of each field counts. Those of desks the catalogue does not have are passed over.</param>
    public static IReadOnlyList<Division> Over(IReadOnlyList<Division> catalogue, IEnumerable<DivisionChange> changes)
    {
        var last = changes.GroupBy(change => (change.Division, change.What)).ToDictionary(same => same.Key, same => same.MaxBy(change => change.Id)!);
        return [.. catalogue.Select(desk => Edited(desk, field => last.GetValueOrDefault((desk.Code, field))))];
    }

    private static Division Edited(Division desk, Func<DivisionField, DivisionChange?> last)
    {
        var name = last(DivisionField.Name)?.After;
        var isRenamed = name is not null && name != desk.Name;
        var closed = last(DivisionField.Closed)?.After == DivisionChange.Yes;
        var added = last(DivisionField.Aliases) is { } aliases ? DivisionChange.Split(aliases.After) : [];
        return desk with
        {
            NameNow = isRenamed ? name : desk.NameNow,

            // What the catalogue itself calls it is still said when the office has another name for it.
            Aliases = [.. desk.Aliases, .. added, .. isRenamed && desk.NameNow is { } former ? DivisionNames.Bases(former) : []],
            AddedAliases = added,
            IsRenamed = isRenamed,
            Closed = closed,
            Successor = closed && last(DivisionField.Successor) is { After.Length: > 0 } successor ? successor.After : null,
            Confirmed = last(DivisionField.Confirmed) is { After: DivisionChange.Yes } confirmed
                ? new DivisionConfirmation(confirmed.ChangedBy, confirmed.ChangedAt)
                : null,
        };
    }
}
