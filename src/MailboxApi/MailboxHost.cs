using Messaging.Bot;
using Messaging.Bot.Channels.BotFramework;
using Messaging.Bot.Channels.WebChat;
using Messaging.Bot.Channels.WeChat;
using Messaging.MailboxApi.Access;
using Messaging.MailboxApi.Access.Oidc;
using Messaging.MailboxApi.Access.SecondFactor;
using Messaging.MailboxApi.Api;
using Messaging.MailboxApi.CitizenPage;
using Messaging.MailboxApi.CitizenPage.Embedding;
using Messaging.MailboxApi.Configuration;
using Messaging.MailboxApi.Health;
using Messaging.MailboxApi.Imports;
using Messaging.MailboxApi.Jobs;
using Messaging.MailboxApi.Notify;
using Messaging.MailboxApi.WeChatPages;
using Messaging.MailboxApi.Workbench;
using Messaging.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Scalar.AspNetCore;

namespace Messaging.MailboxApi;

/// <summary>What the server is made of: a table of contents.</summary>
internal static class MailboxHost
{
    /// <summary>What server and verbs share: the office and its store, from configuration.</summary>
    public static IServiceCollection AddMailbox(this IServiceCollection services, IConfiguration configuration)
    {
        var store = configuration.ReadStore();
        services.TryAddSingleton(configuration.ReadClock(store));
        return services.AddRouting(store, configuration.ReadIntake(), configuration.ReadOrganisation()).AddAccounts();
    }

    public static WebApplication BuildMailbox(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        builder.Services.AddMailbox(configuration);
        builder.Services.AddBot(limitCitizens: configuration.Bool("RateLimits:Enabled", whenEmpty: true));
        builder.Services.AddWebChat(configuration.ReadDirectLine());
        builder.Services.AddWeChat(configuration.ReadWeChat(), configuration.ReadAccountSetup());
        builder.Services.AddBotFramework(configuration.ReadBotFramework());
        builder.Services.AddAccess(configuration.ReadApiClients(configuration.ReadOrganisation()), SecondFactorRule.Read(configuration), OidcSettings.Read(configuration));
        builder.Services.AddProxies(configuration);
        builder.Services.AddNotify(configuration.ReadNotify(), configuration.ReadDirectLine().PublicBaseUrl);
        builder.Services.AddSingleton(FirstAdministrator.Setting.Read(configuration));
        builder.Services.AddRest();
        builder.Services.AddCitizens(configuration);
        builder.Services.AddWeChatPages();
        builder.Services.AddWorkbench();
        builder.Services.AddHostedService<ReadinessJob>();
        builder.Services.AddHostedService<JoiningJob>();
        builder.Services.AddHostedService<DatingJob>();
        builder.Services.AddHostedService<ViewLogJob>();
        builder.Services.AddHostedService<SealJob>();
        builder.Services.AddHostedService<YearEndJob>();
        builder.Services.AddHostedService<MatterJob>();
        builder.Services.AddHostedService<BurstJob>();
        builder.Services.AddHostedService<DigestJob>();
        builder.Services.AddHostedService<RouterJob>();
        builder.Services.AddSingleton<ImportRuns>();
        builder.Services.AddMailboxMetrics(configuration);

        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseMailboxMetrics();
        app.UseWebChat();
        app.UseWorkbench();
        app.UseRestHeaders();
        app.UseBodyLimit();
        app.UseAuthentication();
        app.UseSecondFactorGate();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapHealth();
        app.MapCitizenPage(app.Services.GetRequiredService<DemoMode>().CitizenNote);
        app.MapCitizens();
        app.MapEmbedding();
        app.MapItems();
        app.MapAttachments();
        app.MapDeliveries();
        app.MapReminders();
        app.MapTopics();
        app.MapSpecialReports();
        app.MapDigests();
        app.MapOffice();
        app.MapRules();
        app.MapPublished();
        app.MapWordings();
        app.MapDirectLine();
        app.MapWeChat();
        app.MapBotFramework();
        app.MapWeChatPages(app.Services.GetRequiredService<DemoMode>().On);
        app.MapCompletion();
        app.MapImports();
        app.MapWorkbench();
        app.MapUnknownApiPaths();
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapScalarApiReference("/docs", docs => docs.WithOpenApiRoutePattern("/openapi/v1.json"));
        return app;
    }

    private static void AddRest(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => RestJson.Configure(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        services.AddProblemDetails(options => options.CustomizeProblemDetails = Problems.Name);
        services.AddExceptionHandler<RefusalHandler>();
        services.AddOpenApi(openApi => openApi.AddDocumentTransformer<OpenApiDocument>());
    }
}
