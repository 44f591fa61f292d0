using Messaging.Routing.Classification;
using Messaging.Routing.Desk;
using Messaging.Routing.Desk.Chasing;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Desk.Matters;
using Messaging.Routing.Desk.Office;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.Reminders;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace Messaging.MailboxApi.Workbench.Item;

/// <summary>One item with everything that is known of it and everything its reader may do about it.</summary>
public sealed partial class ItemPage
{
    private const int LongestHeading = 40;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    private MailboxItem? _item;
    private IReadOnlyList<DivisionSuggestion> _suggestions = [];
    private IReadOnlyList<Reminder> _reminders = [];
    private IReadOnlyList<SameMatterItem> _same = [];
    private DueWords _due = new("", "open");
    private string _source = "";
    private bool _gone;
    private bool _newer;
    private bool _personOpen;
    private IReadOnlyList<string> _own = [];

    [Parameter]
    public required string Number { get; set; }

    [Inject]
    public required FindItems Items { get; set; }

    [Inject]
    public required OwnPerson Person { get; set; }

    [Inject]
    public required FindReminders Reminders { get; set; }

    [Inject]
    public required FindSameMatter SameMatter { get; set; }

    [Inject]
    public required MergeItem MergeItem { get; set; }

    [Inject]
    public required ViewLog Views { get; set; }

    [Inject]
    public required FindMembers Members { get; set; }

    [Inject]
    public required ChangeSource Sources { get; set; }

    [Inject]
    public required LiveSuggester Suggester { get; set; }

    [Inject]
    public required WorkingCalendar Calendar { get; set; }

    [Inject]
    public required IJSRuntime Browser { get; set; }

    private MemberNames Names { get; set; } = MemberNames.None;

    protected override async Task OpenAsync()
    {
        Names = new MemberNames(await Members.NamesAsync(Leaving));
        await ReadAsync();
        await OpenedAsync();
        if (_item is not null)
        {
            _ = EveryAsync(Every, LookAsync);
        }
    }

    /// <summary>A link leads from one item to another on the same page.</summary>
    protected override async Task OnParametersSetAsync()
    {
        if (_item is not null && _item.Number != Number)
        {
            (_item, _personOpen) = (null, false);
            await ReadAsync();
            await OpenedAsync();
        }
    }

    private async Task OpenedAsync()
    {
        if (_item is { } item)
        {
            Views.Note(item.Number, Actor, "page");
            _source = (await Sources.ListAsync(Leaving)).FirstOrDefault(source => source.Code == item.Source)?.Name ?? item.Source;
        }
    }

    /// <summary>Reads the item again; what is typed in the forms below stays, they keep it themselves.</summary>
    private async Task ReadAsync()
    {
        var before = _item;
        _item = await Items.OneAsync(Number, Actor, Leaving);
        (_gone, _newer) = (_item is null, false);
        if (_item is null)
        {
            return;
        }

        _own = Person.Of(_item);
        _reminders = await Reminders.OfItemAsync(Number, Actor, Leaving);
        _same = Actor.Is(Role.Dispatcher) ? await SameMatter.OfAsync(Number, Actor, Leaving) ?? [] : [];
        _due = DueWords.Of(_item.State, _item.DueOn, Time.Today(), Calendar, _item.Clock.IsPaused);
        if (before?.Text != _item.Text)
        {
            _suggestions = Suggester.Suggest(_item.Title, _item.Text);
        }
    }

    private Task MergeAsync(string into) =>
        ActAsync(version => MergeItem.MergeAsync(Number, into, Actor, version, CancellationToken.None), $"已并入 {into}。");

    /// <summary>Carries out an act on the version that is on the screen, and shows what became of it.</summary>
    /// <param name="act">Gets that version; null from it means that the item is not there for this person.</param>
    /// <param name="done">What is told when it worked.</param>
    private async Task<bool> ActAsync(Func<int, Task<MailboxItem?>> act, string done)
    {
        var version = _item!.Version;
        var worked = await TryAsync(async () => _gone = await act(version) is null);
        if (worked && !_gone)
        {
            Messages.Add(done, Severity.Success);
            await ReadAsync();
            if (_gone)
            {
                // Done, and no longer this person's: returned, for example.
                Address.NavigateTo("/console");
            }
        }
        else if (worked)
        {
            Messages.Add(Sentences.Gone, Severity.Error);
        }

        StateHasChanged();
        return worked && !_gone;
    }

    protected override async Task RefusedAsync(Exception refusal)
    {
        if (refusal is StaleVersionException or RefusedException)
        {
            await ReadAsync();
        }
    }

    private string Shown(string? text) => text is null ? "" : Actor.SeesMaskedOnly() ? Masking.Mask(text, _own) : text;

    /// <summary>The citizen's words: a division sees the matter, and names and numbers of the person only while the person is open.</summary>
    private string Matter(string? text) => text is null ? "" : Actor.SeesMatterOnly() && !_personOpen ? Masking.Mask(text, _own) : text;

    /// <summary>Its title, or how it begins.</summary>
    private string Heading(MailboxItem item)
    {
        var words = Matter(item.Title) is { Length: > 0 } title ? title : Matter(item.Text).Split('\n')[0].Trim();
        return words.Length <= LongestHeading ? words : words[..LongestHeading] + "……";
    }

    private async Task BackAsync() => await Browser.InvokeVoidAsync("workbench.back", "/console");

    /// <summary>Tells when the item moved on meanwhile; it never changes under the eyes of who is about to sign it.</summary>
    private async Task LookAsync()
    {
        if (await Items.VersionAsync(Number, Actor, Leaving) is { } version)
        {
            _newer = version != _item?.Version;
        }
    }
}
