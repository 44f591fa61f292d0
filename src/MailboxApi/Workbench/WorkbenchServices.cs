using Messaging.MailboxApi.Workbench.Entry;
using Messaging.MailboxApi.Workbench.Layout;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor;
using MudBlazor.Services;

namespace Messaging.MailboxApi.Workbench;

/// <summary>The workbench (工作台): pages for dispatchers, divisions, reviewers, management and administrators.</summary>
internal static class WorkbenchServices
{
    private const string Chinese = "zh-CN";

    // An answer of ten thousand characters comes in one message; the usual 32 KB would end the person's connection.
    private const int LongestMessageBytes = 256 * 1024;

    public static IServiceCollection AddWorkbench(this IServiceCollection services)
    {
        services.TryAddSingleton(new DemoMode(On: false));
        services.AddRazorComponents().AddInteractiveServerComponents()
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = LongestMessageBytes);
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, MemberStillThere>();
        services.AddMudServices(mud =>
        {
            mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter;
            mud.SnackbarConfiguration.VisibleStateDuration = 6000;
            mud.SnackbarConfiguration.PreventDuplicates = false;
        });
        services.AddLocalizationInterceptor<ChineseInterface>();
        return services;
    }

    /// <summary>What stands in the way of requests; before authentication.</summary>
    public static IApplicationBuilder UseWorkbench(this IApplicationBuilder app) => app
        .UsePageHeaders()
        .UseWhen(
            context => PageHeaders.IsWorkbench(context.Request.Path) || context.Request.Path.StartsWithSegments("/_blazor"),
            pages => pages.UseRequestLocalization(culture => culture.SetDefaultCulture(Chinese).AddSupportedCultures(Chinese).AddSupportedUICultures(Chinese)));

    public static void MapWorkbench(this IEndpointRouteBuilder routes)
    {
        routes.MapSignOut();
        routes.MapOidc();
        routes.MapRazorComponents<App>().AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null);
    }
}
