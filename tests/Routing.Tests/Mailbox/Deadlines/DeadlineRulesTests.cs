using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Tests.Mailbox.Deadlines;

/// <summary>Which limit judges an item (时限规则).</summary>
public sealed class DeadlineRulesTests
{
    [Theory]
    [InlineData("2019-05-14", 15, 15, "2007")]
    [InlineData("2019-05-15", 20, 20, "2019")]
    public void Disclosure_is_judged_by_the_law_of_its_receipt_day(string received, int limit, int extension, string law)
    {
        var rule = DeadlineRules.Default.For(ItemKind.Disclosure, Day(received));

        Assert.Equal((limit, extension, true), (rule.WorkingDays, rule.Extension, rule.Statutory));
        Assert.Contains(law, rule.Basis, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ItemKind.Consultation, 3, 12)]
    [InlineData(ItemKind.Suggestion, 7, 8)]
    [InlineData(ItemKind.Complaint, 15, 15)]
    [InlineData(ItemKind.Report, 15, 15)]
    [InlineData(ItemKind.Request, 15, 15)]
    [InlineData(ItemKind.Other, 15, 15)]
    public void The_houses_own_limits_are_practice_and_no_law(ItemKind kind, int limit, int extension)
    {
        var rule = DeadlineRules.Default.For(kind, Day("2026-03-02"));

        Assert.Equal((limit, extension, false), (rule.WorkingDays, rule.Extension, rule.Statutory));
    }

    [Theory]
    [InlineData("2022-04-30", "信访条例（2005）")]
    [InlineData("2022-05-01", "信访工作条例")]
    public void A_referred_writer_is_told_by_the_rules_of_the_receipt_day(string received, string basis)
    {
        var rule = DeadlineRules.Default.Telling(Day(received));

        Assert.Equal(15, rule.CalendarDays);
        Assert.StartsWith(basis, rule.Basis, StringComparison.Ordinal);
        Assert.Equal(Day(received).AddDays(15), rule.LastDay(Day(received)));
    }

    [Fact]
    public void A_sources_own_rule_goes_before_the_general_one_while_it_is_in_force()
    {
        var own = new DeadlineRule(ItemKind.Complaint, Day("2026-01-01"), 5, "人民网") { Source = "people-cn", InForceTo = Day("2026-06-30") };
        var set = RuleSet.Default with { Answers = [own, .. RuleSet.Default.Answers] };
        var rules = new DeadlineRules(() => set.Checked());

        Assert.Equal(5, rules.For(ItemKind.Complaint, Day("2026-06-30"), "people-cn").WorkingDays);
        Assert.Equal(15, rules.For(ItemKind.Complaint, Day("2026-07-01"), "people-cn").WorkingDays);
        Assert.Equal(15, rules.For(ItemKind.Complaint, Day("2026-06-30"), "weibo").WorkingDays);
        Assert.Equal(15, rules.For(ItemKind.Complaint, Day("2026-06-30")).WorkingDays);
    }

    [Theory]
    [InlineData("1900-01-01", "2026-02-28", "2026-03-02", null, "rules.gap")]
    [InlineData("1900-01-01", "2026-03-02", "2026-03-02", null, "rules.overlap")]
    [InlineData("1900-01-01", null, "2026-03-02", null, "rules.overlap")]
    [InlineData("1900-01-01", "2026-03-01", "2026-03-02", "2026-12-31", "rules.gap")]
    [InlineData("2000-01-01", "2026-03-01", "2026-03-02", null, "rules.gap")]
    public void A_set_with_a_gap_or_an_overlap_is_refused(string from, string? to, string nextFrom, string? nextTo, string code)
    {
        var set = RuleSet.Default with
        {
            Answers =
            [
                .. RuleSet.Default.Answers.Where(rule => rule.Kind is not ItemKind.Complaint),
                new(ItemKind.Complaint, Day(from), 15, "x") { InForceTo = to is null ? null : Day(to) },
                new(ItemKind.Complaint, Day(nextFrom), 10, "x") { InForceTo = nextTo is null ? null : Day(nextTo) },
            ],
        };

        Assert.Equal(code, Assert.Throws<RefusedException>(set.Checked).Code);
    }

    [Fact]
    public void A_kind_without_any_rule_is_a_gap() => Assert.Equal(
        "rules.gap",
        Assert.Throws<RefusedException>(
            (RuleSet.Default with { Answers = [.. RuleSet.Default.Answers.Where(rule => rule.Kind is not ItemKind.Other)] }).Checked).Code);

    [Fact]
    public void The_rules_the_program_comes_with_are_a_right_set() =>
        Assert.Equivalent(RuleSet.Default, KeptRule.SetOf(KeptRule.Initial));

    private static DateOnly Day(string written) =>
        DateOnly.ParseExact(written, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
