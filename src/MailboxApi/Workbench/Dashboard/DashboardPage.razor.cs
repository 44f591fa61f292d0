using System.Globalization;
using Messaging.Routing.Desk.Office;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Reports;
using Microsoft.AspNetCore.Components;

namespace Messaging.MailboxApi.Workbench.Dashboard;

/// <summary>办结统计: the completion table of a period. What is shown stands in the address, so that it can be sent to somebody.</summary>
public sealed partial class DashboardPage
{
    private const string Custom = "custom";
    private const int FirstYear = 2016;

    private Period _period;
    private CompletionBasis _basis;
    private string _choice = "";
    private bool _custom;
    private CompletionTable? _bySource;
    private CompletionTable? _byMonth;
    private IReadOnlyList<SuggestionMonth> _suggestions = [];
    private Dictionary<string, string> _names = [];

    [Inject]
    public required CompletionReport Report { get; set; }

    [Inject]
    public required SuggestionAccuracy Accuracy { get; set; }

    [Inject]
    public required ChangeSource Sources { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? To { get; set; }

    [SupplyParameterFromQuery]
    public string? Basis { get; set; }

    // Each its own value: a counter that goes on would be read when the list opens, as five.
    private static IReadOnlyList<int> Quarters { get; } = [1, 2, 3, 4];

    private IEnumerable<int> Years
    {
        get
        {
            var last = Time.Today().Year;
            return Enumerable.Range(FirstYear, last - FirstYear + 1).Reverse();
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        _period = Period.Read(From, To, Time.Today());
        _basis = Basis == "flow" ? CompletionBasis.Flow : CompletionBasis.Cohort;
        _choice = _custom || _period.Name is null ? Custom
            : _period == Period.Year(_period.From.Year) ? Invariant($"{_period.From.Year}")
            : Invariant($"{_period.From.Year}-{_period.QuarterOfFrom}");
        _names = (await Sources.ListAsync(Leaving)).ToDictionary(source => source.Code, source => source.Name);
        _byMonth = await Report.ReadAsync(Query(CompletionGroup.Month), Leaving);
        _suggestions = await Accuracy.ReadAsync(_period.From, _period.To, Leaving);
        _bySource = await Report.ReadAsync(Query(CompletionGroup.Source), Leaving);
    }

    /// <summary>The busiest first, the silent last.</summary>
    private static IReadOnlyList<CompletionRow> Sorted(IReadOnlyList<CompletionRow> rows) =>
        [.. rows.OrderByDescending(row => row.Figures.CarriedIn + row.Figures.Received)];

    private CompletionQuery Query(CompletionGroup by) => new()
    {
        From = _period.From,
        To = _period.To,
        By = [by],
        Basis = _basis,
        AsOf = Time.Today(),
    };

    private void Choose(string? choice)
    {
        _custom = choice == Custom;
        if (_custom || choice is null)
        {
            _choice = Custom;
            return;
        }

        var year = int.Parse(choice.AsSpan(0, 4), CultureInfo.InvariantCulture);
        Go(choice.Length > 4 ? Period.Quarter(year, choice[^1] - '0') : Period.Year(year), _basis);
    }

    private void Span(DateTime? from, DateTime? to)
    {
        var first = from is { } f ? DateOnly.FromDateTime(f) : _period.From;
        var last = to is { } t ? DateOnly.FromDateTime(t) : _period.To;
        if (first > last)
        {
            // The other end moves along, so that no impossible period can be chosen.
            (first, last) = from is null ? (last, last) : (first, first);
        }

        Go(new Period(first, last), _basis);
    }

    private void Count(CompletionBasis basis) => Go(_period, basis);

    private void Go(Period period, CompletionBasis basis) => Address.NavigateTo(
        Address.GetUriWithQueryParameters("/dashboard", new Dictionary<string, object?>
        {
            ["from"] = Say.Day(period.From),
            ["to"] = Say.Day(period.To),
            ["basis"] = basis is CompletionBasis.Flow ? "flow" : null,
        }),
        replace: true);

    private static string Count(int items) => items.ToString(CultureInfo.InvariantCulture);

    private static string Rate(decimal? percent) => percent is { } p ? p.ToString("0.00", CultureInfo.InvariantCulture) + "%" : "—";

    private static string Share(int done, int of, string ofWhat) => of == 0
        ? $"没有{ofWhat}的来件"
        : string.Create(CultureInfo.InvariantCulture, $"{done} / {of} 件（{ofWhat}）");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
