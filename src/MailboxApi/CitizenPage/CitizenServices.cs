using Messaging.MailboxApi.Configuration;

namespace Messaging.MailboxApi.CitizenPage;

/// <summary>What stands behind the citizen's page (市民网页).</summary>
internal static class CitizenServices
{
    public static IServiceCollection AddCitizens(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(new CitizenLimit(configuration.Bool("RateLimits:Enabled", whenEmpty: true)))
        .AddSingleton<ShowOwnItem>()
        .AddSingleton<OwnItemCall>();
}
