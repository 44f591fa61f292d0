using System.Globalization;
using Messaging.Routing.Desk.HotTopics;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Topics;
using Microsoft.AspNetCore.Components;

namespace Messaging.MailboxApi.Workbench.Topics;

/// <summary>热点问题: what many people write about, where, and whether it grows.</summary>
public sealed partial class TopicsPage
{
    private const int MostTopics = 20;
    private const int MostSamples = 3;
    private const int Beginning = 90;
    private const int UsualDays = 30;

    private IReadOnlyList<HotTopic>? _topics;
    private string? _from;
    private string? _to;
    private int _reading;

    [Inject]
    public required FindTopics Topics { get; set; }

    protected override Task OpenAsync()
    {
        (_from, _to) = (Say.Day(Time.Today().AddDays(1 - UsualDays)), Say.Day(Time.Today()));
        return ReadAsync();
    }

    private Task NarrowAsync(Action change)
    {
        change();
        return ReadAsync();
    }

    private async Task ReadAsync()
    {
        var reading = ++_reading;
        IReadOnlyList<HotTopic>? read = null;
        if (await TryAsync(async () => read = await Topics.ReadAsync(Day(_from), Day(_to), MostTopics, Actor, Leaving)) && reading == _reading)
        {
            _topics = read;
        }
    }

    private static string Begin(TopicMessage message)
    {
        var said = message.Title.Length > 0 ? message.Title : message.Text;
        return said.Length <= Beginning ? said : said[..Beginning] + "…";
    }

    private static string Growth(TopicGrowth growth) =>
        string.Create(CultureInfo.InvariantCulture, $"近七日 {growth.LastWeek} 件，前七日 {growth.WeekBefore} 件");

    private static string Tone(TopicGrowth growth) => growth.LastWeek > growth.WeekBefore ? "warn" : "";

    private static DateOnly? Day(string? given) =>
        DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
