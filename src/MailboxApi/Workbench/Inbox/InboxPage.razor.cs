using Messaging.Routing.Desk;
using Messaging.Routing.Desk.Office;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;
using Microsoft.AspNetCore.Components;

namespace Messaging.MailboxApi.Workbench.Inbox;

/// <summary>来件办理: the lists of a person's roles. Place and filters stand in the address; the words looked for do not, they may be a citizen's.</summary>
public sealed partial class InboxPage
{
    private const int RowsAPage = 20;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private static readonly Dictionary<string, object?> SearchAttributes = new() { ["maxlength"] = "100" };

    private IReadOnlyList<InboxTab> _tabs = [];
    private InboxTab _tab = new("", "", new ItemQuery(), InboxOrder.Newest, false, "");
    private Dictionary<string, int> _counts = [];
    private Dictionary<string, string> _sources = [];
    private Routing.Desk.InboxPage? _page;
    private string? _words;
    private DateOnly _today;
    private DateTimeOffset _now;
    private int _pages;
    private int _reading;

    [Inject]
    public required ReadInbox Inbox { get; set; }

    [Inject]
    public required FindItems Items { get; set; }

    [Inject]
    public required ChangeSource Sources { get; set; }

    [SupplyParameterFromQuery]
    public string? Tab { get; set; }

    [SupplyParameterFromQuery]
    public string? Source { get; set; }

    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? PageNumber { get; set; }

    private int Page => Math.Clamp(PageNumber ?? 1, 1, 100_000);

    /// <summary>The lists of one's daily work, and of the rarer ones those that have something in them.</summary>
    private IEnumerable<InboxTab> ShownTabs => _tabs.Where(tab => !tab.Rare || tab == _tab || _counts.GetValueOrDefault(tab.Key) > 0);

    /// <summary>By urgency where the list is sorted by it; otherwise one group without a name.</summary>
    private IEnumerable<IGrouping<DueGroup?, InboxRow>> Groups => _page!.Rows.GroupBy(
        row => _tab.Order is InboxOrder.Newest ? null : DueGroup.Of(row.State, row.DueOn, _today, Calendar));

    private bool IsNarrowed => !string.IsNullOrEmpty(_words) || Source is not null || Kind is not null || State is not null;

    protected override async Task OpenAsync()
    {
        _tabs = InboxTab.For(Actor, [.. Organisation.Divisions.Where(desk => desk.Closed).Select(desk => desk.Code)]);
        _words = Address.HistoryEntryState;
        _sources = (await Sources.ListAsync(Leaving)).ToDictionary(source => source.Code, source => source.Name);
        _ = EveryAsync(Every, ReadAsync);
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_tabs.Count > 0)
        {
            _tab = _tabs.FirstOrDefault(tab => tab.Key == Tab) ?? _tabs[0];
            await ReadAsync();
        }
    }

    private ItemQuery Query => _tab.Query with
    {
        Source = Source,
        Kind = Enum.TryParse<ItemKind>(Kind, out var kind) ? kind : null,
        States = _tab.Key == "all" && Enum.TryParse<ItemState>(State, out var state) ? [state] : _tab.Query.States,
        Words = TrackingNumber.Parse(_words) ?? _words?.Trim(),
        Limit = RowsAPage,
    };

    private async Task ReadAsync()
    {
        // A slow answer to an earlier question must not overwrite the later one's.
        var reading = ++_reading;
        var page = await Inbox.PageAsync(Query, _tab.Order, Page, Actor, Leaving);
        var counts = new Dictionary<string, int>();
        foreach (var tab in _tabs.Where(tab => tab.Counted))
        {
            counts[tab.Key] = await Items.CountAsync(tab.Query, Actor, Leaving);
        }

        if (reading != _reading)
        {
            return;
        }

        (_page, _counts, _now, _today) = (page, counts, Time.GetUtcNow(), Time.Today());
        _pages = Math.Max(1, (page.Total + RowsAPage - 1) / RowsAPage);
        if (page.Rows.Count == 0 && page.Total > 0 && Page > 1)
        {
            // The list became shorter while it was open.
            Go(page: _pages);
        }
    }

    private Task SearchAsync(string? words)
    {
        _words = words;
        Go();
        return ReadAsync();
    }

    private string AddressOf(string tab) => Address.GetUriWithQueryParameters("/console", new Dictionary<string, object?>
    {
        ["tab"] = tab,
        ["source"] = Source,
        ["kind"] = Kind,
    });

    /// <summary>Changes one thing of the address; anything but the page begins at the first page again.</summary>
    private void Go(Change<string>? source = null, Change<string>? kind = null, Change<string>? state = null, int? page = null) => Address.NavigateTo(
        Address.GetUriWithQueryParameters("/console", new Dictionary<string, object?>
        {
            ["tab"] = Tab,
            ["source"] = source is null ? Source : source.Value,
            ["kind"] = kind is null ? Kind : kind.Value,
            ["state"] = state is null ? State : state.Value,
            ["page"] = page is > 1 ? page : null,
        }),
        new NavigationOptions { HistoryEntryState = _words, ReplaceHistoryEntry = true });

    /// <summary>A new value, which may be none; an absent change leaves the old one.</summary>
    private sealed record Change<T>(T? Value)
    {
        public static implicit operator Change<T>(T? value) => new(value);
    }
}
