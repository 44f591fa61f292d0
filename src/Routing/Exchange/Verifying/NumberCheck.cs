using System.Collections;
using System.Globalization;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Store;

namespace Messaging.Routing.Exchange.Verifying;

/// <summary>Numbers are drawn without gap, so a missing one is an item that was taken away.</summary>
internal sealed class NumberCheck(IEnumerable<NumberSeries> series)
{
    private readonly Dictionary<int, BitArray> _seen = series.ToDictionary(one => one.Year, one => new BitArray(one.Last));

    /// <summary>Null when the number is one that was drawn.</summary>
    public string? See(string number)
    {
        if (TrackingNumber.Parse(number) is null)
        {
            return "its number is none of ours";
        }

        var (year, running) = (Part(number[..4]), Part(number[5..]));
        if (!_seen.TryGetValue(year, out var seen) || running < 1 || running > seen.Length)
        {
            return "its number was never drawn";
        }

        seen[running - 1] = true;
        return null;
    }

    /// <summary>The numbers that were drawn and whose items are not there.</summary>
    public IEnumerable<string> Missing() =>
        from year in _seen.OrderBy(one => one.Key)
        from running in Enumerable.Range(1, year.Value.Length)
        where !year.Value[running - 1]
        select TrackingNumber.Format(year.Key, running);

    private static int Part(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
