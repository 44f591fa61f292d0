using System.Globalization;
using Messaging.Routing.Store;

namespace Messaging.MailboxApi.Configuration;

/// <summary>Key <c>Clock:Offset</c>, a time span such as <c>15.00:00:00</c> for fifteen days.</summary>
internal static class ClockSettings
{
    public static TimeProvider ReadClock(this IConfiguration configuration, StoreOptions store)
    {
        if (configuration["Clock:Offset"] is not { Length: > 0 } given || given == "0")
        {
            return TimeProvider.System;
        }

        if (!TimeSpan.TryParse(given, CultureInfo.InvariantCulture, out var offset))
        {
            throw new WrongConfigurationException("Clock:Offset", $"'{given}' is not a time span such as 15.00:00:00 (days.hours:minutes:seconds).");
        }

        var practice = store.ConnectionString.Contains("demo", StringComparison.OrdinalIgnoreCase)
            || store.ConnectionString.Contains("test", StringComparison.OrdinalIgnoreCase);
        return offset == TimeSpan.Zero ? TimeProvider.System
            : practice ? new ShiftedClock(offset)
            : throw new WrongConfigurationException(
                "Clock:Offset", "the clock is moved for demo and test databases only, whose name contains 'demo' or 'test'.");
    }
}
