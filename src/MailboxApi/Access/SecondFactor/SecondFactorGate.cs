using Messaging.MailboxApi.Workbench;

namespace Messaging.MailboxApi.Access.SecondFactor;

/// <summary>Once the days are over, a person without the second step reaches the page that sets it up, the way out, and nothing else.</summary>
internal static class SecondFactorGate
{
    public const string Page = "/two-factor";

    private static readonly string[] Open = [Page, "/sign-in", "/sign-out"];

    public static string PageThen(string url) => $"{Page}?returnUrl={Uri.EscapeDataString(url)}";

    public static IApplicationBuilder UseSecondFactorGate(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.User.SecondFactorDue() is not { } due
            || due > context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()
            || Array.Exists(Open, page => context.Request.Path.StartsWithSegments(page)))
        {
            return next(context);
        }

        if (PageHeaders.IsWorkbench(context.Request.Path))
        {
            context.Response.Redirect(PageThen(context.Request.PathBase + context.Request.Path + context.Request.QueryString));
            return Task.CompletedTask;
        }

        if (context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/_blazor"))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(context);
    });
}
