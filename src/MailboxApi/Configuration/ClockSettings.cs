using System.Globalization;
using Messaging.Routing.Store;

namespace Messaging.MailboxApi.Configuration;

/// <summary>Key <c>Clock:Offset</c>, a time span such as <c>15.00:00:00</c> for fifteen days.</summary>
internal static class ClockSettings
{
    public static TimeProvider ReadClock(this IConfiguration configuration, StoreOptions store)
    {
        var offset = configuration.ReadClockOffset();
        var practice = store.ConnectionString.Contains("demo", StringComparison.OrdinalIgnoreCase)
            || store.ConnectionString.Contains("test", StringComparison.OrdinalIgnoreCase);
        return offset == TimeSpan.Zero ? TimeProvider.System
            : practice ? new ShiftedClock(offset)
            : throw new WrongConfigurationException(
                "Clock:Offset", "the clock is moved for demo and test databases only, whose name contains 'demo' or 'test'.");
    }

    public static TimeSpan ReadClockOffset(this IConfiguration configuration) => configuration["Clock:Offset"] switch
    {
        null or "" or "0" => TimeSpan.Zero,
        var given when TimeSpan.TryParse(given, CultureInfo.InvariantCulture, out var offset) => offset,
        var given => throw new WrongConfigurationException("Clock:Offset", $"'{given}' is not a time span such as 15.00:00:00 (days.hours:minutes:seconds)."),
    };
}
