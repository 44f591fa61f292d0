using Messaging.Routing.Mailbox.People;
using Microsoft.AspNetCore.Identity;

namespace Messaging.Routing.Store;

/// <summary>How a <see cref="Member"/> signs in: password and second factor, all ASP.NET Core Identity's.</summary>
public sealed class SignIn : IdentityUser<int>
{
    public int MemberId { get; set; }

    public Member? Member { get; set; }

    /// <summary>From here the days count within which a second factor may still be put off.</summary>
    public DateTimeOffset? FirstSignInAt { get; set; }
}
