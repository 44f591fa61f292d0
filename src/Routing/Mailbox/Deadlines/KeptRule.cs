using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Mailbox.Deadlines;

/// <summary>A limit as the office keeps it (时限规则登记), with who put it in force. A rule is never taken back, only followed by another.</summary>
public sealed class KeptRule
{
    public long Id { get; init; }

    /// <summary>Null for the limit of telling a writer that a matter is declined or referred, which is the same for all kinds.</summary>
    public ItemKind? Kind { get; init; }

    /// <summary>Null for every source.</summary>
    public string? Source { get; init; }

    public required DateOnly InForceFrom { get; init; }

    /// <summary>Before <see cref="InForceFrom"/> where another rule took its place before it ever judged anything.</summary>
    public DateOnly? InForceTo { get; private set; }

    /// <summary>Working days; calendar days where <see cref="Kind"/> is null.</summary>
    public required int Days { get; init; }

    public int Extension { get; init; }

    public bool Statutory { get; init; }

    public required string Basis { get; init; }

    /// <summary>Null for what the program came with.</summary>
    public DateTimeOffset? AddedAt { get; init; }

    public string? AddedBy { get; init; }

    public DateTimeOffset? EndedAt { get; private set; }

    public string? EndedBy { get; private set; }

    public bool EverInForce => InForceTo is not { } to || to >= InForceFrom;

    public bool IsInForceOn(DateOnly day) => InForceFrom <= day && (InForceTo is not { } to || day <= to);

    /// <summary>The set these rules make, checked.</summary>
    /// <exception cref="RefusedException"><c>rules.overlap</c>, <c>rules.gap</c>.</exception>
    public static RuleSet SetOf(IEnumerable<KeptRule> rules)
    {
        var kept = rules.Where(rule => rule.EverInForce).ToList();
        return new RuleSet(
            [.. kept.Where(rule => rule.Kind is not null).Select(rule => rule.AsLimit())],
            [.. kept.Where(rule => rule.Kind is null).Select(rule => new TellingRule(rule.InForceFrom, rule.InForceTo, rule.Days, rule.Basis))])
            .Checked();
    }

    /// <summary>What the program comes with, as rows with fixed ids.</summary>
    public static IReadOnlyList<KeptRule> Initial { get; } =
    [
        .. RuleSet.Default.Answers.Select((rule, index) => new KeptRule
        {
            Id = index + 1,
            Kind = rule.Kind,
            InForceFrom = rule.InForceFrom,
            InForceTo = rule.InForceTo,
            Days = rule.WorkingDays,
            Extension = rule.Extension,
            Statutory = rule.Statutory,
            Basis = rule.Basis,
        }),
        .. RuleSet.Default.Tellings.Select((rule, index) => new KeptRule
        {
            Id = RuleSet.Default.Answers.Count + index + 1,
            InForceFrom = rule.InForceFrom,
            InForceTo = rule.InForceTo,
            Days = rule.CalendarDays,
            Statutory = true,
            Basis = rule.Basis,
        }),
    ];

    /// <summary>The last receipt day it judges.</summary>
    public void End(DateOnly lastDay, string by, DateTimeOffset now) => (InForceTo, EndedBy, EndedAt) = (lastDay, by, now);

    /// <summary>A rule that another one stands in for from the beginning is kept, but was never in force.</summary>
    public void NeverInForce(string by, DateTimeOffset now) => End(InForceFrom.AddDays(-1), by, now);

    /// <summary>From birth: the next rule begins on that day.</summary>
    public void EndBefore(DateOnly next) => InForceTo = next.AddDays(-1);

    private DeadlineRule AsLimit() =>
        new(Kind!.Value, InForceFrom, Days, Basis, Extension, Statutory) { Source = Source, InForceTo = InForceTo };
}
