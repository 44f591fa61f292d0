using Messaging.Bot.Channels.WeChat.Account;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>Puts the WeChat channel together.</summary>
public static class WeChatServices
{
    /// <summary>WeChat as a channel. The host also calls <c>MapWeChat</c>.</summary>
    public static IServiceCollection AddWeChat(this IServiceCollection services, WeChatOptions options, AccountSetup? setup = null)
    {
        services.AddHttpClient<WeChatApi>(http =>
            {
                http.BaseAddress = new Uri(options.ApiBaseUrl.TrimEnd('/') + "/");
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

        return services
            .AddSingleton(options)
            .AddSingleton<WeChatGate>()
            .AddSingleton<AccessTokens>()
            .AddSingleton<WeChatClient>()
            .AddSingleton<WeChatTurn>()
            .AddSingleton<IChannel, WeChatChannel>()
            .AddAccount(setup ?? new AccountSetup { Menu = WeChatMenu.BuiltIn(null, null) });
    }

    private static IServiceCollection AddAccount(this IServiceCollection services, AccountSetup setup)
    {
        // A demonstration has brought its own.
        services.TryAddSingleton(setup);
        return services
            .AddSingleton(provider => new WeChatAccount(provider.GetRequiredService<WeChatApi>(), provider.GetRequiredService<AccessTokens>()))
            .AddSingleton(provider => new WeChatSignIn(provider.GetRequiredService<WeChatApi>(), provider.GetRequiredService<WeChatOptions>(), provider.GetRequiredService<AccountSetup>()))
            .AddSingleton<QrScenes>()
            .AddSingleton<ScannedCodes>()
            .AddSingleton<CallbackAddresses>()
            .AddSingleton<CheckAccount>()
            .AddSingleton<MakeQrCode>()
            .AddSingleton<SetUpMenu>();
    }
}
