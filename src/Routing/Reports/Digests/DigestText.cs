using System.Globalization;
using System.Text;
using Messaging.Routing.Desk.HotTopics;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Digests;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Store;
using Messaging.Routing.Topics;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Reports.Digests;

/// <summary>
/// Words a digest (互联网舆情报告正文) from what came in. Its figures are those of the completion table for the same days, with the same cut-off; what
/// people write about has no accusation in it, for many read a digest.
/// </summary>
public sealed class DigestText(CompletionReport completion, FindTopics topics, Organisation organisation)
{
    private const int MostTopics = 5;
    private const int MostRows = 8;
    private const int MostNumbers = 10;
    private const int TopicDays = 7;

    internal async Task<(string Title, string Text)> ComposeAsync(
        MailboxDb db, DigestPeriod period, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var table = await completion.ReadAsync(new CompletionQuery { From = from, To = to, AsOf = to, By = [CompletionGroup.Source] }, cancel);
        var desks = await completion.ReadAsync(new CompletionQuery { From = from, To = to, AsOf = to, By = [CompletionGroup.Division] }, cancel);
        var days = to.DayNumber - from.DayNumber + 1;
        var before = await db.Items.CountAsync(item => item.ReceivedOn >= from.AddDays(-days) && item.ReceivedOn < from, cancel);
        var matters = await db.MatterLinks.Where(link => link.Item!.ReceivedOn >= from && link.Item.ReceivedOn <= to)
            .Select(link => link.MatterId).Distinct().CountAsync(cancel);
        var sources = await db.Sources.AsNoTracking().ToDictionaryAsync(source => source.Code, source => source.Name, cancel);
        var hot = await topics.ForOfficeAsync(db, to.AddDays(1 - Math.Max(days, TopicDays)), to, MostTopics, cancel);

        var title = $"互联网舆情报告（{(period is DigestPeriod.Daily ? $"日报，{Day(from)}" : $"周报，{Day(from)}至{Day(to)}")}）";
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# {title}\n\n## 来件情况\n\n");
        var total = table.Total;
        text.Append(CultureInfo.InvariantCulture, $"收到来件 {total.Received} 件{(matters > 0 ? $"，涉及 {matters} 个事项" : "")}；{(period is DigestPeriod.Daily ? "前一日" : "前一周")} {before} 件。")
            .Append(CultureInfo.InvariantCulture, $"截至{Day(to)}，受理 {total.Accepted} 件，办结 {total.Completed} 件，在办 {total.Open} 件，")
            .Append(CultureInfo.InvariantCulture, $"不予受理 {total.Declined} 件，转出 {total.Referred} 件，并案 {total.Merged} 件，撤回 {total.Withdrawn} 件，无效 {total.Invalid} 件。\n\n");
        Table(text, "来源", [.. table.Rows.Select(row => (Name(sources, row.Keys.Values[0]), row.Figures))]);
        Table(text, "承办处室", [.. desks.Rows.Select(row => (Desk(row.Keys.Values[0]), row.Figures))]);
        Topics(text, hot, Math.Max(days, TopicDays));
        await ReportsAsync(text, db, from, to, cancel);
        return (title, text.ToString());
    }

    private static void Table(StringBuilder text, string heading, IReadOnlyList<(string Name, CompletionFigures Figures)> rows)
    {
        var received = rows.Where(row => row.Figures.Received > 0).OrderByDescending(row => row.Figures.Received).ThenBy(row => row.Name, StringComparer.Ordinal).ToList();
        if (received.Count == 0)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"| {heading} | 收到 | 办结 | 在办 |\n| --- | ---: | ---: | ---: |\n");
        foreach (var (name, figures) in received.Take(MostRows))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {figures.Received} | {figures.Completed} | {figures.Open} |\n");
        }

        text.Append(received.Count > MostRows ? string.Create(CultureInfo.InvariantCulture, $"\n另有 {received.Count - MostRows} 项未列。\n\n") : "\n");
    }

    private static void Topics(StringBuilder text, IReadOnlyList<HotTopic> hot, int days)
    {
        text.Append(CultureInfo.InvariantCulture, $"## 近 {days} 日热点\n\n");
        if (hot.Count == 0)
        {
            text.Append("没有多人集中反映的事项。\n\n");
        }

        foreach (var topic in hot)
        {
            text.Append(CultureInfo.InvariantCulture, $"{topic.Rank}. {OneLine(topic.Description)}：{topic.Size} 件，{topic.Persons} 人")
                .Append(topic.Place.Length > 0 ? $"，{topic.Place}" : "")
                .Append(CultureInfo.InvariantCulture, $"（{string.Join('、', topic.Messages.Take(MostNumbers).Select(message => message.Id))}{(topic.Size > MostNumbers ? "等" : "")}）\n");
        }

        text.Append('\n');
    }

    private static async Task ReportsAsync(StringBuilder text, MailboxDb db, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var (start, end) = (ChinaTime.StartOf(from), ChinaTime.StartOf(to.AddDays(1)));
        var reports = await db.SpecialReports.AsNoTracking()
            .Where(report => report.OpenedAt >= start && report.OpenedAt < end)
            .OrderBy(report => report.Id)
            .Select(report => new { report.Id, report.Title })
            .ToListAsync(cancel);
        text.Append("## 专题报告\n\n");
        text.Append(reports.Count == 0 ? "无。\n" : string.Concat(reports.Select(report => string.Create(CultureInfo.InvariantCulture, $"- 第 {report.Id} 号：{OneLine(report.Title)}\n"))));
    }

    private string Desk(string? code) => code is null ? "待分办" : organisation.Find(code)?.Name ?? code;

    private static string Name(Dictionary<string, string> sources, string? code) => code is null ? "" : sources.GetValueOrDefault(code, code);

    // A citizen's words must not become markup.
    private static string OneLine(string words) => string.Concat(words.ReplaceLineEndings(" ").Select(letter =>
        letter is '<' or '>' or '|' or '*' or '_' or '`' or '[' or ']' or '#' or '\\' or '!' ? ' ' : letter));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
