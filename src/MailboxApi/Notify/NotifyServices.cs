using Messaging.MailboxApi.Jobs;
using Messaging.Routing.Desk.Chasing;
using Messaging.Routing.Mailbox.Reminders;

namespace Messaging.MailboxApi.Notify;

/// <summary>Puts together how colleagues are reminded.</summary>
internal static class NotifyServices
{
    private static readonly TimeSpan RobotTimeout = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddNotify(this IServiceCollection services, NotifyOptions options, Uri? publicBaseUrl)
    {
        var ways = new HashSet<NoticeWay>();
        services.AddSingleton(options);
        if (options.Smtp is { } smtp)
        {
            ways.Add(NoticeWay.EMail);
            services.AddSingleton(smtp).AddSingleton<INoticeWay, MailWay>();
        }

        if (options.Robot is not null)
        {
            ways.Add(NoticeWay.WorkWeChat);
            services.AddHttpClient<WorkWeChatWay>(http => http.Timeout = RobotTimeout)
                .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
                .SetHandlerLifetime(Timeout.InfiniteTimeSpan)

                // Its log lines hold the whole address, and with it the robot's key.
                .RemoveAllLoggers();
            services.AddSingleton<INoticeWay>(provider => provider.GetRequiredService<WorkWeChatWay>());
        }

        return services
            .AddSingleton(new ChasingOptions { Hours = options.Hours, Ways = ways, BaseUrl = publicBaseUrl })
            .AddHostedService<ChasingJob>();
    }
}
