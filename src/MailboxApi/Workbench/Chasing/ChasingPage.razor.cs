using System.Globalization;
using Messaging.MailboxApi.Workbench.Item;
using Messaging.Routing.Desk.Chasing;
using Messaging.Routing.Desk.Office;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.Reminders;
using Microsoft.AspNetCore.Components;

namespace Messaging.MailboxApi.Workbench.Chasing;

/// <summary>催办: what presses, and who was reminded when.</summary>
public sealed partial class ChasingPage
{
    private const int MostItems = 200;
    private const int RemindersAtOnce = 50;
    private const string RemindersKey = "reminders";
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    private readonly List<Reminder> _reminders = [];
    private IReadOnlyDictionary<ChasedList, int> _counts = new Dictionary<ChasedList, int>();
    private IReadOnlyList<ChasedItem> _items = [];
    private MemberNames _names = MemberNames.None;
    private ChasedList? _list = ChasedList.Today;
    private string? _number;
    private string? _from;
    private string? _to;
    private ReminderStep? _step;
    private NoticeState? _state;
    private bool _more;
    private bool _open;

    [Inject]
    public required FindChased Chased { get; set; }

    [Inject]
    public required FindReminders Reminders { get; set; }

    [Inject]
    public required FindMembers Members { get; set; }

    [Inject]
    public required ChasingOptions Options { get; set; }

    [SupplyParameterFromQuery]
    public string? List { get; set; }

    protected override async Task OpenAsync()
    {
        _names = new MemberNames(await Members.NamesAsync(Leaving));
        _open = true;
        _ = EveryAsync(Every, () => _list is null ? Task.CompletedTask : ReadAsync());
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_open)
        {
            _list = List == RemindersKey ? null : Enum.TryParse<ChasedList>(List, ignoreCase: true, out var list) ? list : ChasedList.Today;
            await ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        _counts = await Chased.CountAsync(Actor, Leaving);
        if (_list is { } list)
        {
            _items = await Chased.ListAsync(list, MostItems, Actor, Leaving);
        }
        else
        {
            _reminders.Clear();
            await MoreAsync();
        }
    }

    private async Task MoreAsync()
    {
        var next = await Reminders.ListAsync(
            new ReminderQuery(
                string.IsNullOrWhiteSpace(_number) ? null : TrackingNumber.Parse(_number) ?? _number.Trim(),
                Day(_from), Day(_to), _step, _state, _reminders.LastOrDefault()?.Id, RemindersAtOnce),
            Actor,
            Leaving);
        _reminders.AddRange(next);
        _more = next.Count == RemindersAtOnce;
    }

    private Task NarrowAsync(Action change)
    {
        change();
        return ReadAsync();
    }

    private static DateOnly? Day(string? given) =>
        DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string AddressOf(ChasedList list) => $"/console/chasing?list={list.ToString().ToLowerInvariant()}";

    private static string NameOf(ChasedList list) => list switch
    {
        ChasedList.Today => "今日到期",
        ChasedList.Tomorrow => "明日到期",
        ChasedList.Overdue => "已逾期",
        _ => "督办",
    };
}
