using System.Globalization;
using Messaging.Routing.Desk.Office;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Sources;
using Microsoft.AspNetCore.Components;

namespace Messaging.MailboxApi.Workbench.Settings;

/// <summary>The limits by kind, with what they rest on and since when (办理时限).</summary>
public sealed partial class RulesPage
{
    private readonly Dictionary<long, DateOnly> _ends = [];
    private IReadOnlyList<KeptRule>? _rules;
    private IReadOnlyList<Source> _sources = [];
    private bool _adding;
    private string? _done;

    protected override async Task OpenAsync()
    {
        _sources = await ChangeSource.ListAsync(Leaving);
        _rules = await ChangeRules.ListAsync(Leaving);
    }

    private async Task<bool> AddAsync(RuleToAdd rule) =>
        await ActAsync(() => ChangeRules.AddAsync(rule, Actor, CancellationToken.None), "新规则已登记。");

    private async Task EndAsync(KeptRule rule) =>
        await ActAsync(() => ChangeRules.EndAsync(rule.Id, EndOf(rule), Actor, CancellationToken.None), "已登记停止施行。");

    private async Task<bool> ActAsync(Func<Task<DatedItems>> act, string done)
    {
        _done = null;
        if (!await TryAsync(async () => _done = done + DatedWords.Of(await act())))
        {
            return false;
        }

        _adding = false;
        _rules = await ChangeRules.ListAsync(Leaving);
        return true;
    }

    private DateOnly EndOf(KeptRule rule) => _ends.GetValueOrDefault(rule.Id, ChinaTime.Today(Time));

    private void SetEnd(KeptRule rule, ChangeEventArgs change)
    {
        if (DateOnly.TryParse(change.Value as string, CultureInfo.InvariantCulture, out var day))
        {
            _ends[rule.Id] = day;
        }
    }

    private string NameOf(string source) => _sources.FirstOrDefault(known => known.Code == source)?.Name ?? source;

    private static string Limit(KeptRule rule) => rule.Kind is null
        ? $"{rule.Days} 日内告知"
        : $"{rule.Days} 个工作日{(rule.Extension > 0 ? $"，可延长 {rule.Extension} 个工作日" : "")}";

    private static string Span(KeptRule rule) => (rule.InForceFrom == RuleSet.Beginning, rule.InForceTo) switch
    {
        (true, null) => "一直施行",
        (true, { } to) => $"施行至 {Say.Day(to)}",
        (false, null) => $"{Say.Day(rule.InForceFrom)} 起施行",
        (false, { } to) => $"{Say.Day(rule.InForceFrom)} 至 {Say.Day(to)} 施行",
    };
}
