using Messaging.MailboxApi.CitizenPage;
using Messaging.Routing.Mailbox.Deadlines;

namespace Messaging.MailboxApi.Tests.CitizenPage;

public sealed class AnswerLimitTests
{
    [Fact]
    public void The_page_names_the_limits_in_force_shortest_first_and_kinds_with_one_limit_together()
    {
        var limits = AnswerLimit.InForce(DeadlineRules.Default, new DateOnly(2026, 3, 2));

        Assert.Equal(
            ["咨询 3", "建议 7", "投诉、举报、求助 15", "依申请公开 20"],
            limits.Select(limit => $"{string.Join('、', limit.Kinds)} {limit.WorkingDays}"));
    }

    [Fact]
    public void A_limit_that_the_law_changed_is_told_as_it_was_on_that_day()
    {
        var before = AnswerLimit.InForce(DeadlineRules.Default, new DateOnly(2019, 5, 14));

        Assert.Equal(15, before.Single(limit => limit.Kinds.Contains("依申请公开")).WorkingDays);
    }
}
