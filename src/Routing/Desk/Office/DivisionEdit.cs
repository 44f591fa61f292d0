using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Desk.Office;

/// <summary>What is to become of a desk (处室修改); null leaves it as it is.</summary>
/// <param name="Name">Today's name; empty gives back the catalogue's.</param>
/// <param name="AddedAliases">All names beside the catalogue's, not only new ones.</param>
/// <param name="Successor">Code of the open desk that takes over what falls to one that is closed; closing asks for it.</param>
public sealed record DivisionEdit(string? Name = null, IReadOnlyList<string>? AddedAliases = null, bool? Confirmed = null, bool? Closed = null, string? Successor = null)
{
    public const int LongestName = 60;
    private const int MostAliases = 50;

    /// <exception cref="InvalidInputException"><c>division.name</c>, <c>division.alias</c>.</exception>
    internal DivisionEdit Checked()
    {
        var edit = this with
        {
            Name = Name?.Trim(),
            Successor = Successor?.Trim(),
            AddedAliases = AddedAliases is null ? null : [.. AddedAliases.Select(alias => (alias ?? "").Trim()).Distinct(StringComparer.Ordinal)],
        };
        if (edit.Name is { Length: > 0 } name && !IsName(name))
        {
            throw new InvalidInputException("division.name", $"name: 2 to {LongestName} characters without {DivisionChange.Between} are expected.");
        }

        if (edit.AddedAliases is { } aliases && (aliases.Count > MostAliases || aliases.Any(alias => !IsName(alias))))
        {
            throw new InvalidInputException("division.alias", $"aliases: at most {MostAliases} of 2 to {LongestName} characters are expected.");
        }

        return edit;
    }

    private static bool IsName(string name) => name.Length <= LongestName
        && name.Count(char.IsLetterOrDigit) >= 2
        && !name.Any(letter => letter == DivisionChange.Between || char.IsControl(letter));
}
