using System.Globalization;

namespace Messaging.Routing.Mailbox.People;

/// <summary>A person of the office (工作人员). How the person signs in is kept elsewhere.</summary>
public sealed class Member
{
    private const string Prefix = "member:";

    public int Id { get; private set; }

    /// <summary>Name as colleagues know it; stands in the console beside acts.</summary>
    public required string DisplayName { get; set; }

    public required IReadOnlyList<Role> Roles { get; set; }

    /// <summary>Division codes for <see cref="Role.Division"/>; a code covers its desks.</summary>
    public IReadOnlyList<string> Divisions { get; set; } = [];

    /// <summary>Where the person is reminded of items; null: only by the office's group.</summary>
    public string? Email { get; set; }

    /// <summary>False once the person has left; the history keeps the name.</summary>
    public bool Active { get; set; } = true;

    public Actor AsActor() => new(IdFor(Id), Roles.ToHashSet(), Divisions);

    /// <summary>A member as <see cref="Actor.Id"/> has it.</summary>
    public static string IdFor(int id) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{id}");

    /// <summary>The member who acts; null for clients, citizens and the system.</summary>
    public static int? IdOf(Actor actor) =>
        actor.Id.StartsWith(Prefix, StringComparison.Ordinal)
        && int.TryParse(actor.Id.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;
}
