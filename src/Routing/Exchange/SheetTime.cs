using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Messaging.Routing.Mailbox.Deadlines;

namespace Messaging.Routing.Exchange;

/// <summary>A time as a sheet gives it, as exactly as it gives it.</summary>
/// <param name="At">The first instant it may mean.</param>
/// <param name="Unit">A day where only the day is written, a minute without seconds, else a second.</param>
public sealed partial record SheetTime(DateTimeOffset At, TimeSpan Unit)
{
    /// <summary>Whether an instant known more exactly may be the one that is meant.</summary>
    public bool Covers(DateTimeOffset instant) => instant >= At && instant < At + Unit;

    /// <summary>
    /// Reads 2019-04-24T16:03:40, 2019/4/24 16:03, 2019-04-24, 2019年4月24日 and their like. Without offset it is China Standard Time.
    /// </summary>
    /// <returns>Null when it is no time.</returns>
    public static SheetTime? Read(string written)
    {
        var match = Pattern().Match(written.Normalize(NormalizationForm.FormKC).Trim());
        if (!match.Success)
        {
            return null;
        }

        var (hour, second) = (match.Groups["h"].Success, match.Groups["s"].Success);
        try
        {
            var local = new DateTime(
                Number(match, "y"), Number(match, "m"), Number(match, "d"), Number(match, "h"), Number(match, "n"), Number(match, "s"),
                DateTimeKind.Unspecified);
            local = local.AddTicks(Fraction(match.Groups["f"].Value));
            return new SheetTime(
                ChinaTime.WholeMilliseconds(new DateTimeOffset(local, Offset(match.Groups["o"].Value))),
                second ? TimeSpan.FromSeconds(1) : hour ? TimeSpan.FromMinutes(1) : TimeSpan.FromDays(1));
        }
        catch (ArgumentOutOfRangeException)
        {
            // 2019-02-30, 25:00, an offset of twenty hours.
            return null;
        }
    }

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;

    private static long Fraction(string digits) =>
        digits.Length == 0 ? 0 : long.Parse(digits.PadRight(7, '0')[..7], CultureInfo.InvariantCulture);

    private static TimeSpan Offset(string written)
    {
        if (written.Length == 0)
        {
            return ChinaTime.Offset;
        }

        if (written is "Z" or "z")
        {
            return TimeSpan.Zero;
        }

        var digits = written[1..].Replace(":", "", StringComparison.Ordinal);
        var offset = new TimeSpan(int.Parse(digits[..2], CultureInfo.InvariantCulture), int.Parse(digits[2..], CultureInfo.InvariantCulture), 0);
        return written[0] == '-' ? -offset : offset;
    }

    [GeneratedRegex(
        @"^(?<y>[0-9]{4})[-/.年] ?(?<m>[0-9]{1,2})[-/.月] ?(?<d>[0-9]{1,2})日?"
        + @"(?:[T ]* ?(?<h>[0-9]{1,2})[:时](?<n>[0-9]{1,2})分?(?::?(?<s>[0-9]{1,2})(?:[.,](?<f>[0-9]+))?秒?)? ?(?<o>[Zz]|[+-][0-9]{2}:?[0-9]{2})?)?$")]
    private static partial Regex Pattern();
}
