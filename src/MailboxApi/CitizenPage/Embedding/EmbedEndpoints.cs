using System.Security.Cryptography;
using Messaging.Bot.Channels.WebChat;
using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.MailboxApi.CitizenPage.Embedding;

/// <summary>
/// The chat on another site's page (嵌入网页): <c>/embed.js</c>, the one line that site adds, and <c>/embed</c>, the page in its frame, which
/// browsers show on listed sites only.
/// </summary>
internal static class EmbedEndpoints
{
    private const string ScriptFile = "webchat/embed.js";

    /// <summary>See the citizen's page: admits only an empty style element that web chat fills by script.</summary>
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    public static void MapEmbedding(this IEndpointRouteBuilder routes)
    {
        var department = routes.ServiceProvider.GetRequiredService<Organisation>().Zh;
        var sites = routes.ServiceProvider.GetRequiredService<DirectLineOptions>().EmbeddingSites;
        var html = PageTexts.Chinese.Fill(PageTexts.Read("CitizenPage.frame.html"), department);

        routes.MapGet("/embed.js", Script).ExcludeFromDescription();
        routes.MapGet("/embed", (HttpContext context) => Page(context, html, sites)).ExcludeFromDescription();
    }

    private static IResult Script(HttpResponse response, IWebHostEnvironment site)
    {
        var file = site.WebRootFileProvider.GetFileInfo(ScriptFile);
        if (!file.Exists)
        {
            return TypedResults.NotFound();
        }

        // Any site may ask for it, and then sees a button; the chat itself opens on listed ones only.
        response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "public, max-age=3600";
        return TypedResults.File(file.CreateReadStream(), "text/javascript; charset=utf-8", lastModified: file.LastModified);
    }

    private static IResult Page(HttpContext context, string html, IReadOnlyList<string> sites)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(context.Request, nonce, sites);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        return TypedResults.Content(html.Replace("{{nonce}}", nonce, StringComparison.Ordinal), "text/html; charset=utf-8");
    }

    private static string Policy(HttpRequest request, string nonce, IReadOnlyList<string> sites)
    {
        // Browsers older than 2022 do not count a socket to the same host as 'self'.
        var socket = $"{(request.IsHttps ? "wss" : "ws")}://{request.Host}";
        return string.Join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            $"style-src 'self' 'nonce-{nonce}' {EmptyStyle}",
            "img-src 'self' data: blob:",
            "media-src 'self' blob:",
            $"connect-src 'self' {socket} blob:",
            "worker-src blob:",
            "base-uri 'none'",
            "form-action 'self'",
            $"frame-ancestors {string.Join(' ', ["'self'", .. sites])}");
    }
}
