using System.Security.Claims;
using Messaging.Routing.Mailbox.People;

namespace Messaging.MailboxApi.Access;

/// <summary>An <see cref="Actor"/> as claims, and back: the one place where sign-in and the office's rights meet.</summary>
internal static class ActorClaims
{
    private const string Id = "mailbox:actor";
    private const string Division = "mailbox:division";
    private const string Source = "mailbox:source";

    public static ClaimsIdentity Identity(Actor actor, string name, string scheme)
    {
        var identity = new ClaimsIdentity(scheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaims(Of(actor));
        identity.AddClaim(new Claim(ClaimTypes.Name, name));
        return identity;
    }

    public static IEnumerable<Claim> Of(Actor actor)
    {
        yield return new Claim(Id, actor.Id);
        foreach (var role in actor.Roles)
        {
            yield return new Claim(ClaimTypes.Role, role.ToString());
        }

        foreach (var code in actor.Divisions)
        {
            yield return new Claim(Division, code);
        }

        if (actor.Source is { } source)
        {
            yield return new Claim(Source, source);
        }
    }

    /// <exception cref="InvalidOperationException">Nobody is signed in; the endpoint forgot to require it.</exception>
    public static Actor Actor(this ClaimsPrincipal user) => new(
        user.FindFirstValue(Id) ?? throw new InvalidOperationException("Nobody is signed in."),
        user.FindAll(ClaimTypes.Role).Select(claim => Enum.Parse<Role>(claim.Value)).ToHashSet(),
        [.. user.FindAll(Division).Select(claim => claim.Value)],
        user.FindFirstValue(Source));
}
