using Messaging.Bot.Channels.WeChat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Messaging.Bot.Tests.Channels.WeChat;

/// <summary>The gate with all it needs, and the log it writes.</summary>
internal static class SomeGate
{
    public static WeChatGate Of(WeChatOptions options, TimeProvider clock, RecordedLog? log = null)
    {
        var services = new ServiceCollection()
            .AddMetrics()
            .AddLogging(logging => logging.AddProvider(log ?? new RecordedLog()))
            .AddSingleton(clock)
            .AddSingleton(options)
            .AddSingleton<ChannelMeter>()
            .AddSingleton<Freshness>()
            .AddSingleton<WeChatGate>()
            .BuildServiceProvider();
        return services.GetRequiredService<WeChatGate>();
    }
}
