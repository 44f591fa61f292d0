using Messaging.Routing.Desk.Wordings;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.Wordings;
using Microsoft.AspNetCore.Components;

namespace Messaging.MailboxApi.Workbench.Wordings;

/// <summary>The library of wordings and frequent questions (口径与常见问题).</summary>
public sealed partial class WordingsPage
{
    private WordingTab _tab = WordingTab.All[0];
    private IReadOnlyList<WordingView>? _rows;
    private Dictionary<string, int> _counts = [];
    private string? _words;
    private WordingKind? _kind;
    private string? _division;

    [Inject]
    public required FindWordings Wordings { get; set; }

    [SupplyParameterFromQuery]
    public string? Tab { get; set; }

    private bool MayWrite => Actor.Is(Role.Division) || Actor.Is(Role.Dispatcher) || Actor.Is(Role.Reviewer) || Actor.Is(Role.Admin);

    private bool IsNarrowed => !string.IsNullOrWhiteSpace(_words) || _kind is not null || _division is not null;

    protected override async Task OnParametersSetAsync()
    {
        _tab = WordingTab.All.FirstOrDefault(tab => tab.Key == Tab) ?? WordingTab.All[0];
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        var rows = await Wordings.ListAsync(
            _tab.Query with { Words = _words, Kind = _kind, Division = _division }, Actor, Leaving);
        var counts = new Dictionary<string, int>();
        foreach (var tab in WordingTab.All.Where(tab => tab.Counted))
        {
            counts[tab.Key] = (await Wordings.ListAsync(tab.Query, Actor, Leaving)).Count;
        }

        (_rows, _counts) = (rows, counts);
    }

    private Task SearchAsync(string? words)
    {
        _words = words;
        return ReadAsync();
    }

    private Task ChooseKindAsync(WordingKind? kind)
    {
        _kind = kind;
        return ReadAsync();
    }

    private Task ChooseDivisionAsync(string? division)
    {
        _division = division;
        return ReadAsync();
    }
}
