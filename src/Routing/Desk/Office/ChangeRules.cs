using Messaging.Routing.Calendars;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Office;

/// <summary>
/// Puts a limit in force from a day on (时限规则). The rule in force on the receipt day judges an item, so a day in the past dates the open items
/// concerned again; what was promised to a citizen is never made earlier by it.
/// </summary>
public sealed class ChangeRules(
    IDbContextFactory<MailboxDb> contexts, StoreWriter writer, DeadlineBook book, DateItems date, TimeProvider time)
{
    /// <summary>All that ever were, by kind and day.</summary>
    public async Task<IReadOnlyList<KeptRule>> ListAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var rules = await db.DeadlineRules.AsNoTracking().ToListAsync(cancel);
        return
        [
            .. rules.OrderBy(rule => rule.Kind is null).ThenBy(rule => rule.Kind)
                .ThenBy(rule => rule.Source, StringComparer.Ordinal).ThenBy(rule => rule.InForceFrom).ThenBy(rule => rule.Id),
        ];
    }

    /// <summary>Adds a rule; the one before it ends the day before, and it ends where the next one begins.</summary>
    /// <returns>What became of the open items.</returns>
    /// <exception cref="InvalidInputException">See <see cref="RuleToAdd"/>; <c>source.unknown</c>.</exception>
    /// <exception cref="RefusedException"><c>rules.overlap</c>, <c>rules.gap</c>.</exception>
    public async Task<DatedItems> AddAsync(RuleToAdd rule, Actor by, CancellationToken cancel)
    {
        by.MustBe(Role.Admin);
        rule.Checked();
        await writer.RunAsync((db, token) => AddAsync(db, rule, by, token), cancel);
        book.Forget();
        return await date.ExecuteAsync(DateItems.ByRules, by, cancel);
    }

    /// <summary>Ends a source's own rule; a general one can only be followed by another.</summary>
    /// <exception cref="InvalidInputException"><c>rule.unknown</c>, <c>rule.to</c>.</exception>
    /// <exception cref="RefusedException"><c>rules.gap</c></exception>
    public async Task<DatedItems> EndAsync(long id, DateOnly lastDay, Actor by, CancellationToken cancel)
    {
        by.MustBe(Role.Admin);
        await writer.RunAsync(
            async (db, token) =>
            {
                await StillInOffice.CheckAsync(db, by, token);
                var rules = await db.DeadlineRules.ToListAsync(token);
                var rule = rules.Find(r => r.Id == id && r.EverInForce)
                    ?? throw new InvalidInputException("rule.unknown", $"There is no rule {id}.");
                if (lastDay < rule.InForceFrom.AddDays(-1) || lastDay > rule.InForceTo)
                {
                    throw new InvalidInputException("rule.to", "A rule ends not before it begins and not after it has ended.");
                }

                rule.End(lastDay, by.Id, time.Now());
                KeptRule.SetOf(rules);
                return rule.Id;
            },
            cancel);
        book.Forget();
        return await date.ExecuteAsync(DateItems.ByRules, by, cancel);
    }

    private async Task<long> AddAsync(MailboxDb db, RuleToAdd rule, Actor by, CancellationToken cancel)
    {
        await StillInOffice.CheckAsync(db, by, cancel);
        if (rule.Source is { } source && !await db.Sources.AnyAsync(s => s.Code == source, cancel))
        {
            throw new InvalidInputException("source.unknown", $"source: '{source}' is not a source of this office.");
        }

        var rules = await db.DeadlineRules.ToListAsync(cancel);
        var (now, from) = (time.Now(), rule.InForceFrom);
        var series = rules.Where(r => r.EverInForce && r.Kind == rule.Kind && r.Source == rule.Source).ToList();
        var next = series.Where(r => r.InForceFrom > from).Min(r => (DateOnly?)r.InForceFrom);
        if (series.Find(r => r.InForceFrom == from) is { } replaced)
        {
            replaced.NeverInForce(by.Id, now);
        }
        else if (series.Find(r => r.IsInForceOn(from)) is { } before)
        {
            before.End(from.AddDays(-1), by.Id, now);
        }

        var added = new KeptRule
        {
            Id = rules.Max(r => r.Id) + 1,
            Kind = rule.Kind,
            Source = rule.Source,
            InForceFrom = from,
            Days = rule.Days,
            Extension = rule.Extension,
            Statutory = rule.Statutory,
            Basis = rule.Basis.Trim(),
            AddedAt = now,
            AddedBy = by.Id,
        };
        if (next is { } day)
        {
            added.EndBefore(day);
        }

        db.DeadlineRules.Add(added);
        rules.Add(added);
        KeptRule.SetOf(rules);
        return added.Id;
    }
}
