using System.Globalization;
using Messaging.Routing.Classification.Fitting;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.Wordings;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Wordings;

/// <summary>口径推荐: offers what is in force today to a division that writes and to a citizen who has written; rather nothing than something unfit.</summary>
public sealed class SuggestWordings(IDbContextFactory<MailboxDb> contexts, WordingShelf shelf, WordingFit fit, TimeProvider time)
{
    private const int MostForDivision = 3;

    /// <summary>For whoever drafts the answer of an item: what fits the matter, best first, then the templates.</summary>
    public async Task<IReadOnlyList<ShelvedWording>> ForDraftAsync(MailboxItem item, Actor by, CancellationToken cancel)
    {
        by.MustBe(Role.Division, Role.Dispatcher, Role.Reviewer);
        if (!by.MaySee(item))
        {
            return [];
        }

        var live = await LiveAsync(cancel);
        return
        [
            .. fit.Best(
                live.Where(wording => wording.Kind is not WordingKind.Template),
                wording => wording.Fit,
                item.Title,
                item.Text,
                item.Division,
                MostForDivision),
            .. live
                .Where(wording => wording.Kind is WordingKind.Template && (wording.Fit.Division is not { } of || IsOf(of, item.Division)))
                .Select(template => Filled(template, item)),
        ];
    }

    /// <summary>
    /// With the receipt of a new item: the one answer that fits best, or null. An accusation is offered none: it must not look as if it were
    /// settled by a leaflet.
    /// </summary>
    public async Task<ShelvedWording?> ForReceiptAsync(Turn turn, MailboxItem item, CancellationToken cancel)
    {
        if (item.Kind is ItemKind.Report)
        {
            return null;
        }

        var live = await FaqsAsync(turn, cancel);
        return live.Count == 0
            ? null
            : fit.Best(live, wording => wording.Fit, item.Title, item.Text, item.Division ?? item.SuggestedLabel, most: 1).FirstOrDefault();
    }

    /// <summary>What citizens may be shown, newest first, within a turn.</summary>
    public async Task<IReadOnlyList<ShelvedWording>> FaqsAsync(Turn turn, CancellationToken cancel) =>
        Public(await shelf.OnAsync(turn.Db, ChinaTime.DateOf(turn.Now), cancel));

    /// <summary>What citizens may be shown, newest first; all of it or what says these words.</summary>
    public async Task<IReadOnlyList<ShelvedWording>> FaqsAsync(string? words, CancellationToken cancel) =>
        [.. Public(await LiveAsync(cancel)).Where(wording => Says(wording, words))];

    private async Task<IReadOnlyList<ShelvedWording>> LiveAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await shelf.OnAsync(db, time.Today(), cancel);
    }

    private static List<ShelvedWording> Public(IReadOnlyList<ShelvedWording> live) =>
        [.. live.Where(wording => wording.Kind is WordingKind.Faq).OrderByDescending(wording => wording.ApprovedAt).ThenByDescending(wording => wording.Id)];

    private static bool Says(ShelvedWording wording, string? words) =>
        (words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word =>
            $"{wording.Topic}\n{wording.Title}\n{wording.Plain}".Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool IsOf(string division, string? desk) =>
        desk is not null && (desk == division || desk.StartsWith(division + "-", StringComparison.Ordinal));

    private ShelvedWording Filled(ShelvedWording template, MailboxItem item) => template with
    {
        Plain = template.Plain
            .Replace("{编号}", item.Number, StringComparison.Ordinal)
            .Replace("{日期}", time.Today().ToString("yyyy年M月d日", CultureInfo.InvariantCulture), StringComparison.Ordinal),
    };
}
