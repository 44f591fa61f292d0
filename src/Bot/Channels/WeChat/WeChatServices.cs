using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>Puts the WeChat channel together.</summary>
public static class WeChatServices
{
    public static IServiceCollection AddWeChat(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<WeChatOptions>, WeChatOptionsCheck>();
        services.AddOptions<WeChatOptions>().BindConfiguration(WeChatOptions.Section).ValidateOnStart();

        services.AddHttpClient<WeChatApi>((provider, http) =>
            {
                http.BaseAddress = new Uri(provider.GetRequiredService<IOptions<WeChatOptions>>().Value.ApiBaseUrl.TrimEnd('/') + "/");
                http.Timeout = TimeSpan.FromSeconds(10);
                http.MaxResponseContentBufferSize = 1024 * 1024;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })

            // The pooled connections above are renewed by themselves, so singletons may keep their client.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)

            // Its log lines hold the whole address, and with it the token.
            .RemoveAllLoggers();

        services.AddSingleton<WeChatGate>();
        services.AddSingleton<AccessTokens>();
        services.AddSingleton<WeChatClient>();
        services.AddSingleton<WeChatTurn>();
        services.AddSingleton<IChannel, WeChatChannel>();
        return services;
    }
}
