using System.Globalization;
using System.Security.Claims;

namespace Messaging.MailboxApi.Access.SecondFactor;

/// <summary>By when a person has to have set up the second step (两步验证期限); only on people who have to and have not.</summary>
internal static class SecondFactorClaim
{
    public const string Method = "amr";
    public const string ByIdentityService = "oidc";

    private const string Due = "mailbox:second-factor-due";

    public static Claim Of(DateTimeOffset due) => new(Due, due.ToString("O", CultureInfo.InvariantCulture));

    /// <returns>Null: nothing is missing. Who came by the province's identity service has been checked there.</returns>
    public static DateTimeOffset? SecondFactorDue(this ClaimsPrincipal user) =>
        user.HasClaim(Method, ByIdentityService) ? null
        : user.FindFirstValue(Due) is { } due ? DateTimeOffset.Parse(due, CultureInfo.InvariantCulture)
        : null;

    /// <returns>Whole days left, rounded up; 0 when it is over.</returns>
    public static int DaysLeft(DateTimeOffset due, DateTimeOffset now) => Math.Max(0, (int)Math.Ceiling((due - now).TotalDays));
}
