using Messaging.Routing.Classification;
using Messaging.Routing.Desk;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Desk.Matters;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Messaging.MailboxApi.Workbench.Dispatch;

/// <summary>分办台: what no rule could give to a division, one item after the other, by keyboard alone. What the keys do is in the other part.</summary>
public sealed partial class DispatchPage
{
    private const int MostRows = 50;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(4);

    private static readonly ItemQuery Waiting = new()
    {
        States = [ItemState.Registered, ItemState.Accepted, ItemState.Returned],
        Limit = MostRows,
    };

    private IReadOnlyList<InboxRow>? _rows;
    private int _total;
    private int _reading;
    private MailboxItem? _item;
    private IReadOnlyList<DivisionSuggestion> _suggestions = [];
    private IReadOnlyList<SameMatterItem> _same = [];
    private IReadOnlyList<NamedMatter> _matters = [];
    private DispatchForm _form;
    private string? _last;
    private string? _told;
    private bool _help;
    private bool _busy;
    private (string Key, string? Item)? _waiting;
    private bool _again;
    private bool _others;
    private bool _changed;
    private string? _focus;

    [Inject]
    public required ReadInbox Inbox { get; set; }

    [Inject]
    public required FindItems Items { get; set; }

    [Inject]
    public required FindSameMatter SameMatter { get; set; }

    [Inject]
    public required ViewLog Views { get; set; }

    [Inject]
    public required LiveSuggester Suggester { get; set; }

    [Inject]
    public required SeveralMatters Matters { get; set; }

    [Inject]
    public required Organisation Organisation { get; set; }

    [Inject]
    public required WorkingCalendar Calendar { get; set; }

    [Inject]
    public required DispatchRule Rule { get; set; }

    [Inject]
    public required IJSRuntime Browser { get; set; }

    private bool MayAct => _item is { } item && (item.State is ItemState.Registered or ItemState.Accepted or ItemState.Returned || _again);

    private bool MayDecline => _item is { State: ItemState.Registered or ItemState.Accepted };

    private bool MayRefer => _item is { State: ItemState.Registered or ItemState.Accepted or ItemState.Returned };

    private IReadOnlyList<WhyHere> WhyCurrent =>
        _rows!.FirstOrDefault(row => row.Number == _item!.Number) is { } row ? Why(row)
        : _again ? [new WhyHere($"已分办给{Organisation.Addressee(_item!.Division)}，可改派", "live")]
        : [];

    /// <summary>Whom it must not be given to (信访工作条例 art. 30).</summary>
    private string? Accused => !_item!.IsAccusation ? null
        : _item.Accused.Count > 0 ? $"该件反映{string.Join("、", _item.Accused.Select(Organisation.Addressee))}，不得分办给被反映处室。在详细页可以确认或排除。"
        : _item.Accusation is Accusation.Found ? "该件可能反映本部门人员，请先在详细页确认或排除，再分办。"
        : null;

    /// <summary>Reason and duty of the last return.</summary>
    private string? Returned
    {
        get
        {
            var note = _item!.State is ItemState.Returned
                ? _item.History.LastOrDefault(row => row.What is HistoryKind.Returned)?.Note
                : null;
            return note?.LastIndexOf('\n') is > 0 and var end
                ? $"{Organisation.Addressee(_item.Division)}退回：{note[..end]}\n认为属于：{note[(end + 1)..]}"
                : note;
        }
    }

    protected override async Task OpenAsync()
    {
        await ReadAsync();
        await ShowAsync(_rows!.Count > 0 ? _rows[0].Number : null);
        _ = EveryAsync(Every, LookAsync);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus is { } place)
        {
            _focus = null;
            await Browser.InvokeVoidAsync("workbench.focus", place);
        }
    }

    protected override async Task RefusedAsync(Exception refusal) => await RefreshAsync();

    private IReadOnlyList<WhyHere> Why(InboxRow row) => WhyHere.Of(row, Organisation, Rule.From, Time.GetUtcNow());

    private DueWords DueOf(InboxRow row) => DueWords.Of(row.State, row.DueOn, Time.Today(), Calendar);

    private async Task ReadAsync()
    {
        // A slow answer to an earlier question must not overwrite the later one's.
        var reading = ++_reading;
        var page = await Inbox.PageAsync(Waiting, InboxOrder.ToDispatch, 1, Actor, Leaving);
        if (reading == _reading)
        {
            (_rows, _total) = (page.Rows, page.Total);
        }
    }

    /// <summary>Others work too: the list follows them; what is open stays open, and so does what is typed.</summary>
    private async Task LookAsync()
    {
        if (_busy)
        {
            return;
        }

        await ReadAsync();
        if (_busy)
        {
            return;
        }

        if (_item is null)
        {
            await ShowAsync(_rows!.Count > 0 ? _rows[0].Number : null);
        }
        else if (await Items.VersionAsync(_item.Number, Actor, Leaving) != _item.Version)
        {
            await RefreshAsync();
        }
        else
        {
            // What came last is compared with earlier items a moment after it came.
            _same = await SameMatter.OfAsync(_item.Number, Actor, Leaving) ?? [];
        }
    }

    /// <summary>Reads the open item again.</summary>
    private async Task RefreshAsync()
    {
        if (_item is { } before && await Items.OneAsync(before.Number, Actor, Leaving) is { } item && before == _item)
        {
            _item = item;
            _changed = item.Version != before.Version;
            _others = !MayAct;
            if (item.Text != before.Text)
            {
                ReadItem();
            }

            _same = await SameMatter.OfAsync(item.Number, Actor, Leaving) ?? [];
        }
    }

    private async Task ShowAsync(string? number)
    {
        // Shown together: a key must not meet one item with what is like another.
        var shown = number is null ? null : await Items.OneAsync(number, Actor, Leaving);
        var same = number is null ? [] : await SameMatter.OfAsync(number, Actor, Leaving) ?? [];
        (_item, _same) = (shown, same);
        ReadItem();
        if (_item is { } item)
        {
            Views.Note(item.Number, Actor, "page");
        }

        (_form, _changed, _others, _again) = (DispatchForm.None, false, false, false);
        _others = _item is not null && !MayAct;
    }

    private void ReadItem() => (_suggestions, _matters) = _item is { } item
        ? (Suggester.Suggest(item.Title, item.Text), Matters.Find(item.Title, item.Text))
        : ([], []);

    private async Task OpenItemAsync(string number)
    {
        await ShowAsync(number);
        _focus = "#desk-item";
    }

    /// <summary>One item on or back in the list; from one that has left it, to the first.</summary>
    private async Task MoveAsync(int by)
    {
        if (_rows is { Count: > 0 } rows)
        {
            var at = Place(_item?.Number);
            await OpenItemAsync(rows[at < 0 ? 0 : Math.Clamp(at + by, 0, rows.Count - 1)].Number);
        }
    }

    private async Task AgainAsync()
    {
        if (_last is { } last)
        {
            await OpenItemAsync(last);

            // Whoever dispatched it a moment ago may do it otherwise while the division has not drafted.
            _again = _item is { State: ItemState.Dispatched or ItemState.InHandling };
            _others = _item is not null && !MayAct;
        }
    }

    private int Place(string? number)
    {
        for (var at = 0; at < _rows!.Count; at++)
        {
            if (_rows[at].Number == number)
            {
                return at;
            }
        }

        return -1;
    }
}
