using System.Net;
using Messaging.Bot.Channels.WeChat;
using Messaging.MailboxApi.Workbench;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.MailboxApi.WeChatPages;

/// <summary>The pages inside WeChat (微信网页): letter form, the citizen's items, one of them. Who opens them is known without typing.</summary>
internal static class WeChatPageEndpoints
{
    public static IServiceCollection AddWeChatPages(this IServiceCollection services) => services
        .AddSingleton<FollowerSession>()
        .AddSingleton<PageEntry>()
        .AddSingleton<OwnItemAnswer>();

    /// <param name="demo">A demonstration shows them inside its played phone, and says so.</param>
    public static void MapWeChatPages(this IEndpointRouteBuilder routes, bool demo)
    {
        if (!routes.ServiceProvider.GetRequiredService<WeChatOptions>().IsOn)
        {
            return;
        }

        var html = Html(routes.ServiceProvider.GetRequiredService<Organisation>().Zh, demo);
        var pages = routes.MapGroup(FollowerSession.Path).AllowAnonymous().ExcludeFromDescription();
        pages.MapGet("/letter", (HttpContext http, FollowerSession session, PageEntry entry) => Show(http, session, entry, html, demo));
        pages.MapGet("/mine", (HttpContext http, FollowerSession session, PageEntry entry) => Show(http, session, entry, html, demo));
        pages.MapGet("/items/{number}", (string number, HttpContext http, FollowerSession session, PageEntry entry) =>
            TrackingNumber.Parse(number) is null ? Results.NotFound() : Show(http, session, entry, html, demo));
        pages.MapGet("/entered", async (string? code, string? state, HttpContext http, PageEntry entry) =>
        {
            var (page, wrong) = await entry.EndAsync(http, code, state);
            return page is not null ? Results.LocalRedirect(page) : Wrong(http, wrong!);
        });
        pages.MapOwnItems();
    }

    private static IResult Show(HttpContext http, FollowerSession session, PageEntry entry, string html, bool demo)
    {
        if (session.Find(http) is null)
        {
            return entry.Begin(http, http.Request.Path);
        }

        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
            + $"frame-ancestors {(demo ? "'self'" : "'none'")}";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        return Results.Text(html, "text/html", System.Text.Encoding.UTF8);
    }

    private static IResult Wrong(HttpContext http, string sentence)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(
            $"<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>厅长信箱</title><p role=\"alert\">{WebUtility.HtmlEncode(sentence)}</p></html>",
            "text/html",
            System.Text.Encoding.UTF8,
            StatusCodes.Status400BadRequest);
    }

    private static string Html(string department, bool demo)
    {
        using var stream = typeof(WeChatPageEndpoints).Assembly.GetManifestResourceStream("WeChatPages.page.html")
            ?? throw new InvalidOperationException("The pages inside WeChat are not in the program.");
        using var reader = new StreamReader(stream);
        var note = demo ? $"<p class=\"demo\"><strong>演示</strong> {WebUtility.HtmlEncode(new DemoMode(On: true).CitizenNote)}</p>" : "";
        return reader.ReadToEnd()
            .Replace("{{department}}", WebUtility.HtmlEncode(department), StringComparison.Ordinal)
            .Replace("{{demo}}", note, StringComparison.Ordinal);
    }
}
