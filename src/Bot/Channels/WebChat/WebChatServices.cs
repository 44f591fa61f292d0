using System.Text;
using Messaging.Bot.Channels.WebChat.PageSessions;
using Messaging.Bot.Channels.WebChat.Uploads;
using Messaging.Routing.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Messaging.Bot.Channels.WebChat;

public static class WebChatServices
{
    internal const string CorsPolicy = "direct-line";

    /// <summary>A preflight a request would double the citizen's waiting; browsers keep the answer for two hours at most.</summary>
    private static readonly TimeSpan _preflightLife = TimeSpan.FromHours(2);

    /// <summary>Web chat as a channel. The host also calls <see cref="UseWebChat"/> and <c>MapDirectLine</c>.</summary>
    public static IServiceCollection AddWebChat(this IServiceCollection services, DirectLineOptions options)
    {
        var origins = new AllowedOrigins(options.AllowedOrigins);
        services.AddCors(cors => cors.AddPolicy(CorsPolicy, policy => policy
            .WithOrigins([.. origins.Listed])
            .WithMethods("GET", "POST")
            // By name: a star does not cover Authorization. The last one directlinejs sends from other sites without telling why.
            .WithHeaders(HeaderNames.Authorization, HeaderNames.ContentType, "x-ms-bot-agent", HeaderNames.XRequestedWith)
            .SetPreflightMaxAge(_preflightLife)));

        return services
            .AddSingleton(options)
            .AddSingleton(origins)
            .AddSingleton(_ => new AnonymousTokenLimit(options.LimitAnonymous))
            .AddSingleton(provider => new DirectLineTokens(
                options.SigningKey is { } key
                    ? Encoding.UTF8.GetBytes(key)
                    : provider.GetRequiredService<Keys>().DeriveKey("direct line tokens"),
                options.TokenLife,
                provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<DirectLineCaller>()
            .AddSingleton<ConversationOpening>()
            .AddSingleton<PageSession>()
            .AddSingleton<UploadLinks>()
            .AddSingleton<UploadReader>()
            .AddSingleton(_ => new UploadLimit(options.LimitAnonymous))
            .AddSingleton<DirectLineLog>()
            .AddSingleton<DirectLineTurn>()
            .AddSingleton<OpenSockets>()
            .AddSingleton<WebChatProof>()
            .AddSingleton<IChannel, WebChatChannel>()
            .AddHostedService<SocketWaker>()
            .AddHostedService<SocketPoll>();
    }

    /// <summary>Before authentication: other sites and sockets.</summary>
    public static IApplicationBuilder UseWebChat(this IApplicationBuilder app) => app.UseWebSockets().UseCors();
}
