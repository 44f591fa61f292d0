using Messaging.Bot.Dialog;
using Messaging.Bot.Outbound;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.Bot;

public static class BotServices
{
    /// <summary>The conversation and the worker that sends answers; each channel adds itself.</summary>
    /// <param name="limitCitizens">False only for measuring.</param>
    public static IServiceCollection AddBot(this IServiceCollection services, bool limitCitizens) => services
        .AddMetrics()
        .AddSingleton<ChannelMeter>()
        .AddSingleton(_ => new CitizenLimits(limitCitizens))
        .AddSingleton<Phrases>()
        .AddSingleton<EnglishPhrases>()
        .AddSingleton<Languages>()
        .AddSingleton<ProgressWords>()
        .AddSingleton<MailboxBot>()
        .AddSingleton<BotByLanguage>()
        .AddHostedService<DeliveryWorker>();
}
