using System.Globalization;

namespace Messaging.MailboxApi.Workbench.Dashboard;

/// <summary>Which days a table covers (统计期间).</summary>
internal readonly record struct Period(DateOnly From, DateOnly To)
{
    public static Period Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    public static Period Quarter(int year, int quarter)
    {
        var first = new DateOnly(year, (quarter * 3) - 2, 1);
        return new Period(first, first.AddMonths(3).AddDays(-1));
    }

    /// <summary>From the address; the year of today where it says nothing or nonsense.</summary>
    public static Period Read(string? from, string? to, DateOnly today) =>
        Day(from) is { } first && Day(to) is { } last && first <= last ? new Period(first, last) : Year(today.Year);

    /// <summary>Null where it is neither a year nor a quarter.</summary>
    public string? Name =>
        this == Year(From.Year) ? $"{From.Year.ToString(CultureInfo.InvariantCulture)} 年"
        : this == Quarter(From.Year, QuarterOfFrom) ? string.Create(CultureInfo.InvariantCulture, $"{From.Year} 年第 {QuarterOfFrom} 季度")
        : null;

    public int QuarterOfFrom => ((From.Month - 1) / 3) + 1;

    private static DateOnly? Day(string? word) =>
        DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
