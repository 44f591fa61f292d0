using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Mailbox.Deadlines;

/// <summary>All limits as they are known now (时限规则). Never changes: a changed rule makes a new set.</summary>
public sealed record RuleSet(IReadOnlyList<DeadlineRule> Answers, IReadOnlyList<TellingRule> Tellings)
{
    /// <summary>Before any item; rules without a known beginning begin here.</summary>
    public static readonly DateOnly Beginning = new(1900, 1, 1);

    private const string NetNotice = "国办发〔2014〕57号及同类机关做法";
    private static readonly DateOnly NewDisclosureLaw = new(2019, 5, 15);
    private static readonly DateOnly NewPetitionRules = new(2022, 5, 1);

    /// <summary>
    /// The department's own limits. Only those of 依申请公开 are statutory: 政府信息公开条例 (2007) art. 24 until 2019-05-14, the 2019
    /// text's art. 33 from then on; the others are practice and meant to be changed by the office. Petitions are referred; their writers are
    /// told in the days of 信访条例 (2005) art. 21, since 2022-05-01 of 信访工作条例 art. 22.
    /// </summary>
    public static RuleSet Default { get; } = new(
        [
            new(ItemKind.Consultation, Beginning, 3, NetNotice, Extension: 12),
            new(ItemKind.Suggestion, Beginning, 7, NetNotice, Extension: 8),
            new(ItemKind.Complaint, Beginning, 15, NetNotice),
            new(ItemKind.Report, Beginning, 15, NetNotice),
            new(ItemKind.Request, Beginning, 15, NetNotice),
            new(ItemKind.Other, Beginning, 15, NetNotice),
            new(ItemKind.Disclosure, Beginning, 15, "政府信息公开条例（2007）第二十四条", Extension: 15, Statutory: true)
            {
                InForceTo = NewDisclosureLaw.AddDays(-1),
            },
            new(ItemKind.Disclosure, NewDisclosureLaw, 20, "政府信息公开条例（2019）第三十三条", Extension: 20, Statutory: true),
        ],
        [
            new(Beginning, NewPetitionRules.AddDays(-1), 15, "信访条例（2005）第二十一条"),
            new(NewPetitionRules, null, 15, "信访工作条例（2022）第二十二条、第二十三条"),
        ]);

    /// <summary>Whether one rule, and only one, judges every item whenever it was received.</summary>
    /// <exception cref="RefusedException"><c>rules.overlap</c>, <c>rules.gap</c>.</exception>
    public RuleSet Checked()
    {
        foreach (var series in Answers.GroupBy(rule => (rule.Kind, rule.Source)))
        {
            Check([.. series.Select(rule => (rule.InForceFrom, rule.InForceTo))], mayHaveGaps: series.Key.Source is not null, series.Key.Kind.ToString());
        }

        foreach (var kind in Enum.GetValues<ItemKind>())
        {
            Refuse.If(!Answers.Any(rule => rule.Kind == kind && rule.Source is null), "rules.gap", $"No rule is left for {kind}.");
        }

        Check([.. Tellings.Select(rule => (rule.InForceFrom, rule.InForceTo))], mayHaveGaps: false, "telling");
        return this;
    }

    private static void Check(List<(DateOnly From, DateOnly? To)> spans, bool mayHaveGaps, string of)
    {
        var next = Beginning;
        var open = true;
        foreach (var (from, to) in spans.OrderBy(span => span.From))
        {
            Refuse.If(!open || from < next, "rules.overlap", $"Two rules ({of}) would judge what is received on {from:yyyy-MM-dd}.");
            Refuse.If(from > next && !mayHaveGaps, "rules.gap", $"No rule ({of}) would judge what is received on {next:yyyy-MM-dd}.");
            (open, next) = (to is not null, to?.AddDays(1) ?? next);
        }

        Refuse.If(open && !mayHaveGaps, "rules.gap", $"No rule ({of}) would judge what is received on {next:yyyy-MM-dd}.");
    }
}
