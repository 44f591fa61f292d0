using System.Globalization;
using System.Text;
using Messaging.Routing.Classification.Fitting;
using Messaging.Routing.Desk.Matters;
using Messaging.Routing.Desk.Wordings;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.SpecialReports;
using Messaging.Routing.Mailbox.Wordings;
using Messaging.Routing.Store;
using Messaging.Routing.Topics;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.SpecialReports;

/// <summary>
/// Words the first draft of a special report (专题报告初稿): what is counted, with the items behind every figure, a few messages without what points to
/// a person, and the agreed wording when one fits.
/// </summary>
public sealed class DraftSpecialReport(MatterMemory memory, WordingShelf shelf, WordingFit fit, Organisation organisation)
{
    private const int MostSamples = 5;
    private const int MostCompared = 60;
    private const int LongestSample = 80;
    private const int LongestSubject = 30;
    private const int MostRows = 5;

    /// <summary>Numbers that stand in the text; all of them stand with the figure.</summary>
    private const int MostNumbers = 10;

    internal async Task<DraftedReport> ComposeAsync(
        MailboxDb db, IReadOnlyList<BurstMessage> messages, Burst burst, bool oneMatter, DateTimeOffset now, CancellationToken cancel)
    {
        var sources = await db.Sources.AsNoTracking().ToDictionaryAsync(source => source.Code, source => source.Name, cancel);
        var typical = Typical(messages);
        var wording = oneMatter ? await WordingAsync(db, typical, now, cancel) : null;
        var figures = Figures(messages, sources).ToList();
        var subject = oneMatter ? $"“{Subject(typical)}”" : "多类事项";
        var text = new StringBuilder()
            .Append("一、基本情况\n").Append(Situation(messages, burst, figures, now)).Append("\n\n二、来件分布\n");
        foreach (var figure in figures.Skip(1))
        {
            text.Append(Line(figure)).Append('\n');
        }

        text.Append("\n三、来件摘录（已隐去个人信息）\n");
        foreach (var message in Samples(messages))
        {
            text.Append(CultureInfo.InvariantCulture, $"{message.Number}（{Clock(message.ReceivedAt)}，{Name(sources, message.Source)}）：{Cut(Masking.Mask(Said(message)), LongestSample)}\n");
        }

        text.Append("\n四、建议口径\n").Append(wording is null ? "口径库中没有合适的口径，请主办处室提出。" : $"{wording.Title}\n{wording.Plain}")
            .Append("\n\n五、办理建议\n").Append(Advice(messages, oneMatter));
        return new DraftedReport(new ReportText($"关于{subject}来件突增的专题报告", text.ToString(), figures), wording?.Id);
    }

    private static string Situation(IReadOnlyList<BurstMessage> messages, Burst burst, List<ReportFigure> figures, DateTimeOffset now) => string.Create(
        CultureInfo.InvariantCulture,
        $"{now.ToOffset(ChinaTime.Offset):yyyy年M月d日}{Clock(messages[0].ReceivedAt)}至{Clock(now)}，共收到来件 {messages.Count} 件，来信人 {BurstGroups.Voices(messages)} 人；平时同一时长约 {burst.Usual:0.#} 件。\n编号：{Numbers(figures[0])}");

    private IEnumerable<ReportFigure> Figures(IReadOnlyList<BurstMessage> messages, Dictionary<string, string> sources)
    {
        yield return new ReportFigure("来件", [.. messages.Select(message => message.Number)]);
        foreach (var figure in By(messages, "来源", message => Name(sources, message.Source))
            .Concat(By(messages, "地点", message => message.Place))
            .Concat(By(messages, "承办或建议处室", message => DeskOf(message.Division))))
        {
            yield return figure;
        }

        var answered = messages.Where(message => message.State.IsAnswered()).Select(message => message.Number).ToList();
        if (answered.Count > 0)
        {
            yield return new ReportFigure("已答复", answered);
        }
    }

    private static IEnumerable<ReportFigure> By(IReadOnlyList<BurstMessage> messages, string name, Func<BurstMessage, string?> key) => messages
        .Where(message => key(message) is not null)
        .GroupBy(message => key(message)!, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
        .Take(MostRows)
        .Select(group => new ReportFigure($"{name}：{Cut(group.Key, 60)}", [.. group.Select(message => message.Number)]));

    private string Advice(IReadOnlyList<BurstMessage> messages, bool oneMatter)
    {
        var desk = messages.Select(message => DeskOf(message.Division)).OfType<string>()
            .GroupBy(name => name, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key;
        var lead = oneMatter && desk is not null ? $"建议由{desk}牵头核实情况，" : "请分办人员核实来件是否出自同一事件，";
        return lead + "拟定统一口径后答复。如属重大突发事件，权威信息应在 5 小时内发布（国办发〔2016〕61号）。";
    }

    private async Task<ShelvedWording?> WordingAsync(MailboxDb db, BurstMessage typical, DateTimeOffset now, CancellationToken cancel)
    {
        var live = await shelf.OnAsync(db, ChinaTime.DateOf(now), cancel);
        return fit.Best(
            live.Where(wording => wording.Kind is not WordingKind.Template), wording => wording.Fit, typical.Title, typical.Text, typical.Division, most: 1)
            .FirstOrDefault();
    }

    /// <summary>The message that most others are like.</summary>
    private BurstMessage Typical(IReadOnlyList<BurstMessage> messages)
    {
        var ids = messages.Select(message => message.Id).ToHashSet();
        return messages.Take(MostCompared).MaxBy(message => memory.Index.Around(message.Id, least: 0).Where(other => ids.Contains(other.Id)).Sum(other => other.Likeness))!;
    }

    private static IEnumerable<BurstMessage> Samples(IReadOnlyList<BurstMessage> messages) =>
        messages.DistinctBy(message => message.Person).Take(MostSamples);

    private string? DeskOf(string? label) => label is null ? null : organisation.Find(label)?.Name ?? organisation.FindAuthority(label)?.Zh;

    private static string Line(ReportFigure figure) =>
        string.Create(CultureInfo.InvariantCulture, $"{figure.Name} {figure.Value} 件（{Numbers(figure)}）");

    private static string Numbers(ReportFigure figure) =>
        string.Join('、', figure.Items.Take(MostNumbers)) + (figure.Value > MostNumbers ? "等" : "");

    private static string Subject(BurstMessage message) => Cut(Masking.Mask(Said(message)), LongestSubject);

    private static string Said(BurstMessage message) =>
        (message.Title is { Length: > 0 } title ? title : message.Text).ReplaceLineEndings(" ");

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest] + "…";

    private static string Name(Dictionary<string, string> sources, string code) => sources.GetValueOrDefault(code, code);

    private static string Clock(DateTimeOffset at) => at.ToOffset(ChinaTime.Offset).ToString("HH:mm", CultureInfo.InvariantCulture);
}
