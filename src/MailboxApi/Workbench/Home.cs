using System.Security.Claims;
using Messaging.MailboxApi.Access;
using Messaging.Routing.Mailbox.People;

namespace Messaging.MailboxApi.Workbench;

/// <summary>Which roles open which page, and which page is a person's own (首页).</summary>
internal static class Home
{
    public const string ConsoleRoles = $"{nameof(Role.Dispatcher)},{nameof(Role.Division)},{nameof(Role.Reviewer)},{nameof(Role.Manager)}";
    public const string ChasingRoles = $"{nameof(Role.Dispatcher)},{nameof(Role.Manager)}";
    public const string DashboardRoles = $"{nameof(Role.Manager)},{nameof(Role.Reviewer)},{nameof(Role.Dispatcher)}";
    public const string WordingRoles = $"{ConsoleRoles},{AdminRoles}";
    public const string TopicRoles = $"{nameof(Role.Dispatcher)},{nameof(Role.Manager)}";
    public const string ReportRoles = $"{nameof(Role.Dispatcher)},{nameof(Role.Reviewer)},{nameof(Role.Manager)}";
    public const string EnterRoles = nameof(Role.Dispatcher);
    public const string AdminRoles = nameof(Role.Admin);

    public static string Of(ClaimsPrincipal user) =>
        user.IsInAny(nameof(Role.Dispatcher), nameof(Role.Division), nameof(Role.Reviewer)) ? "/console"
        : user.IsInRole(nameof(Role.Manager)) ? "/dashboard"
        : user.IsInRole(nameof(Role.Admin)) ? "/settings/members"
        : "/no-access";

    /// <summary>The page asked for, where the person's roles open it; else the person's own.</summary>
    public static string Instead(this ClaimsPrincipal user, string? wanted) =>
        wanted is null or "/" || (RolesOf(wanted) is { } roles && !user.IsInAny(roles.Split(','))) ? Of(user) : wanted;

    /// <summary>Where to go after signing in.</summary>
    public static string After(this ClaimsPrincipal user, string? returnUrl) =>
        user.Instead(LocalUrl.OrNull(returnUrl) is { } wanted && !wanted.StartsWith("/sign", StringComparison.Ordinal) ? wanted : null);

    private static string? RolesOf(string page) =>
        page.StartsWith("/console/chasing", StringComparison.Ordinal) ? ChasingRoles
        : page.StartsWith("/console/topics", StringComparison.Ordinal) ? TopicRoles
        : page.StartsWith("/console/special-reports", StringComparison.Ordinal) || page.StartsWith("/console/digests", StringComparison.Ordinal) ? ReportRoles
        : page.StartsWith("/console/dispatch", StringComparison.Ordinal) ? nameof(Role.Dispatcher)
        : page.StartsWith("/console/wordings", StringComparison.Ordinal) ? WordingRoles
        : page.StartsWith("/console/enter", StringComparison.Ordinal) ? EnterRoles
        : page.StartsWith("/console/settings", StringComparison.Ordinal) ? AdminRoles
        : page.StartsWith("/console", StringComparison.Ordinal) ? ConsoleRoles
        : page.StartsWith("/dashboard", StringComparison.Ordinal) ? DashboardRoles
        : page.StartsWith("/settings", StringComparison.Ordinal) || page.StartsWith("/first-run", StringComparison.Ordinal) ? AdminRoles
        : null;

    public static bool IsInAny(this ClaimsPrincipal user, params ReadOnlySpan<string> roles)
    {
        foreach (var role in roles)
        {
            if (user.IsInRole(role))
            {
                return true;
            }
        }

        return false;
    }
}
