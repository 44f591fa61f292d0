using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Desk.Office;

/// <summary>What is to become of a desk (处室修改); null leaves it as it is.</summary>
/// <param name="Name">Today's name; empty gives back the catalogue's.</param>
/// <param name="AddedAliases">All names beside the catalogue's, not only new ones.</param>
public sealed record DivisionEdit(string? Name = null, IReadOnlyList<string>? AddedAliases = null, bool? Confirmed = null, bool? Closed = null)
{
    public const int LongestName = 60;
    public const int LongestAlias = 30;
    private const int MostAliases = 50;

    /// <exception cref="InvalidInputException"><c>division.name</c>, <c>division.alias</c>.</exception>
    internal DivisionEdit Checked()
    {
        var edit = this with
        {
            Name = Name?.Trim(),
            AddedAliases = AddedAliases is null ? null : [.. AddedAliases.Select(alias => (alias ?? "").Trim()).Distinct(StringComparer.Ordinal)],
        };
        if (edit.Name is { Length: > 0 } name && !IsName(name, LongestName))
        {
            throw new InvalidInputException("division.name", $"name: 2 to {LongestName} characters without {DivisionChange.Between} are expected.");
        }

        if (edit.AddedAliases is { } aliases && (aliases.Count > MostAliases || aliases.Any(alias => !IsName(alias, LongestAlias))))
        {
            throw new InvalidInputException("division.alias", $"aliases: at most {MostAliases} of 2 to {LongestAlias} characters are expected.");
        }

        return edit;
    }

    private static bool IsName(string name, int longest) => name.Length <= longest
        && name.Count(char.IsLetterOrDigit) >= 2
        && !name.Any(letter => letter == DivisionChange.Between || char.IsControl(letter));
}
