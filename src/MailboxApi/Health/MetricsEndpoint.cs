using System.Net;
using System.Security.Cryptography;
using System.Text;
using Messaging.Bot;
using OpenTelemetry.Metrics;

namespace Messaging.MailboxApi.Health;

/// <summary><c>/metrics</c> (运行指标): Prometheus text for this machine, or for who has <c>Metrics:Key</c>.</summary>
internal static class MetricsEndpoint
{
    public const string Path = "/metrics";
    private const string Bearer = "Bearer ";

    public static void AddMailboxMetrics(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new MetricsKey(configuration["Metrics:Key"] is { Length: > 0 } key ? key : null));
        services.AddSingleton<QueueGauges>();
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(ChannelMeter.Name)
            .AddMeter("Microsoft.AspNetCore.Hosting", "System.Runtime")
            .AddPrometheusExporter());
    }

    public static void UseMailboxMetrics(this WebApplication app)
    {
        app.UseWhen(http => http.Request.Path == Path, metrics => metrics.Use(async (http, next) =>
        {
            if (!HttpMethods.IsGet(http.Request.Method) || !IsAllowed(http, app.Services.GetRequiredService<MetricsKey>()))
            {
                // Who may not see it learns nothing, not even that it is there.
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            http.Response.Headers.CacheControl = "no-store";
            await app.Services.GetRequiredService<QueueGauges>().ReadAsync(http.RequestAborted);
            await next(http);
        }));
        app.UseOpenTelemetryPrometheusScrapingEndpoint(Path);
    }

    /// <summary>Behind a proxy on this machine everybody comes from loopback; forwarded headers were taken out before, so they tell it.</summary>
    private static bool IsAllowed(HttpContext http, MetricsKey key)
    {
        var from = http.Connection.RemoteIpAddress;
        var isHere = from is null || IPAddress.IsLoopback(from.IsIPv4MappedToIPv6 ? from.MapToIPv4() : from);
        return (isHere && !http.Request.Headers.ContainsKey("X-Forwarded-For")) || HasKey(http.Request, key);
    }

    private static bool HasKey(HttpRequest request, MetricsKey key)
    {
        var authorization = request.Headers.Authorization.ToString();
        var given = authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? authorization[Bearer.Length..].Trim()
            : request.Headers["X-Metrics-Key"].ToString();
        return key.Value is { } expected
            && given.Length > 0
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));
    }
}
