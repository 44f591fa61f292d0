using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Mailbox.People;

/// <summary>Whoever carries out an act: a member of the office, an API client, the citizen, or the system itself.</summary>
/// <param name="Id">Stable and free of personal data, for example <c>member:7</c> or <c>client:portal</c>; stands in the history.</param>
/// <param name="Roles">What this person may do.</param>
/// <param name="Divisions">The codes of a division's member; a code covers its desks.</param>
/// <param name="Source">The one source of an intake client.</param>
public sealed record Actor(string Id, IReadOnlySet<Role> Roles, IReadOnlyList<string> Divisions, string? Source = null)
{
    /// <summary>What happens by itself: dispatching by rule, completing on proof.</summary>
    public static Actor System { get; } = new("system", new HashSet<Role>(), []);

    /// <summary>The writer of the item, known by channel or code; never by name.</summary>
    public static Actor Citizen { get; } = new("citizen", new HashSet<Role>(), []);

    public bool Is(Role role) => Roles.Contains(role);

    /// <exception cref="NotAllowedException">None of the roles is held.</exception>
    public void MustBe(params ReadOnlySpan<Role> anyOf)
    {
        foreach (var role in anyOf)
        {
            if (Is(role))
            {
                return;
            }
        }

        throw new NotAllowedException($"This needs the role {string.Join(" or ", anyOf.ToArray()).ToLowerInvariant()}.");
    }

    /// <summary>A code covers itself and its desks: RTB covers RTB-BUS, but RTB-BUS does not cover RTB.</summary>
    public bool Covers(string? division) => division is not null && Divisions.Any(code => Organisation.Covers(code, division));
}
