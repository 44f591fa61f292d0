namespace Messaging.Routing.Mailbox.Divisions;

/// <summary>Everything a desk is called (处室名称).</summary>
internal static class DivisionNames
{
    /// <summary>Its names, also without bracket and province, its aliases and codes.</summary>
    public static IEnumerable<string> Of(Division desk) =>
        desk.Aliases.Concat(desk.AddedAliases.SelectMany(Bases)).Concat(Bases(desk.Zh)).Concat(Bases(desk.NameNow)).Append(desk.Code).Append(desk.Parent);

    // 道路运输管理局（出租车与网约车）: what stands before the bracket, with and without the province.
    public static IEnumerable<string> Bases(string? name)
    {
        if (name is null)
        {
            yield break;
        }

        var end = name.IndexOf('（', StringComparison.Ordinal);
        var bare = end < 0 ? name : name[..end];
        yield return name;
        yield return bare;
        var province = bare.IndexOf('省', StringComparison.Ordinal);
        if (province is > 0 and < 4)
        {
            yield return bare[(province + 1)..];
        }
    }
}
