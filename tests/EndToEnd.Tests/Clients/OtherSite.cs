using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Messaging.EndToEnd.Tests.Clients;

/// <summary>Another department's web site, on an origin of its own.</summary>
public sealed class OtherSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OtherSite(WebApplication app) => _app = app;

    public Uri Address { get; private init; } = new("http://127.0.0.1:0");

    public string Origin => Address.GetLeftPart(UriPartial.Authority);

    /// <param name="pages">HTML by path, asked for anew with each request.</param>
    public static async Task<OtherSite> StartAsync(Func<string, string?> pages)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            if (pages(context.Request.Path) is not { } html)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            await context.Response.WriteAsync(html);
        });
        await app.StartAsync();
        return new OtherSite(app) { Address = new Uri(app.Urls.First()) };
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
