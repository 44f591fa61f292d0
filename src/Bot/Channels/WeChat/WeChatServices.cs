using Messaging.Bot.Channels.WeChat.Account;
using Messaging.Bot.Channels.WeChat.Rungs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>Puts the WeChat channel together.</summary>
public static class WeChatServices
{
    /// <summary>WeChat as a channel. The host also calls <c>MapWeChat</c>.</summary>
    public static IServiceCollection AddWeChat(this IServiceCollection services, WeChatOptions options, AccountSetup? setup = null)
    {
        services.AddWeChatApi(options);
        return services
            .AddSingleton(options)
            .AddSingleton<Freshness>()
            .AddSingleton<WeChatGate>()
            .AddSingleton<AccessTokens>()
            .AddSingleton<CallPause>()
            .AddSingleton<WeChatClient>()
            .AddSingleton<WeChatEvents>()
            .AddSingleton<WeChatTurn>()
            .AddSingleton<NoticeWriter>()
            .AddSingleton<RungTries>()
            .AddSingleton<IRung, CustomerServiceRung>()
            .AddSingleton<IRung, SubscriptionRung>()
            .AddSingleton<IRung, TemplateRung>()
            .AddSingleton<IChannel, WeChatChannel>()
            .AddHostedService<OwedReplyWorker>()
            .AddHostedService<MediaWorker>()
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

    private static void AddWeChatApi(this IServiceCollection services, WeChatOptions options) => services
        .AddHttpClient<WeChatApi>(http =>
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
        .RemoveAllLoggers()
        .AddResilienceHandler("wechat", pipeline =>
        {
            // A network is waited for in real seconds, whatever the office's clock says.
            pipeline.TimeProvider = TimeProvider.System;
            pipeline.AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = 2,
                Delay = TimeSpan.FromMilliseconds(200),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = arguments => ValueTask.FromResult(
                    HttpClientResiliencePredicates.IsTransient(arguments.Outcome) && MayRepeat(arguments.Context.GetRequestMessage())),
            });
        });

    /// <summary>Reading, unless with a code that is good once, and asking for the token, which gives the same one again. A message that may have arrived is never repeated here.</summary>
    private static bool MayRepeat(HttpRequestMessage? request) =>
        request is not null
        && ((request.Method == HttpMethod.Get && request.RequestUri?.AbsolutePath.StartsWith("/sns/", StringComparison.Ordinal) != true) || request.RequestUri?.AbsolutePath.EndsWith("/stable_token", StringComparison.Ordinal) == true);
}
