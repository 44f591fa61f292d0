using Microsoft.Extensions.DependencyInjection;

namespace Messaging.Bot.Channels.BotFramework;

/// <summary>Puts the door for Bot Framework channels together.</summary>
public static class BotFrameworkServices
{
    internal const string KeysClient = "bot-framework-keys";

    /// <summary>Nothing but its options while it is closed. The host also calls <c>MapBotFramework</c>.</summary>
    public static IServiceCollection AddBotFramework(this IServiceCollection services, BotFrameworkOptions options)
    {
        services.AddSingleton(options);
        if (!options.IsOpen)
        {
            return services;
        }

        Careful(services.AddHttpClient(KeysClient, Limit));
        Careful(services.AddHttpClient<ConnectorClient>(Limit));
        return services
            .AddSingleton<ConnectorCheck>()
            .AddSingleton<BotFrameworkTurn>()
            .AddSingleton<IChannel, BotFrameworkChannel>()
            .AddHostedService<BotFrameworkSource>();
    }

    private static void Limit(HttpClient http)
    {
        http.Timeout = TimeSpan.FromSeconds(10);
        http.MaxResponseContentBufferSize = 1024 * 1024;
    }

    private static void Careful(IHttpClientBuilder client) => client
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })

        // The pooled connections above are renewed by themselves, so singletons may keep their client.
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)

        // Its log lines hold whole addresses, and with them conversations.
        .RemoveAllLoggers();
}
