using Messaging.MailboxApi.Workbench.Dispatch;
using Messaging.MailboxApi.Workbench.Inbox;
using Messaging.MailboxApi.Workbench.Item;
using Messaging.Routing.Calendars;
using Messaging.Routing.Desk;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;
using Messaging.Testing;

namespace Messaging.MailboxApi.Tests.Workbench;

/// <summary>What the desks say about items and texts.</summary>
public sealed class DesksTests
{
    private static readonly WorkingCalendar Calendar = new(HolidayNotices.Bundled());

    [Fact]
    public void Only_the_sentences_that_stand_in_one_text_alone_are_marked()
    {
        var difference = TextDifference.Between("您好。路在修。下月完工。谢谢！", "您好。司机迟到。下月完工。谢谢！再见");

        Assert.Equal(["路在修。"], difference.Mine.Where(piece => piece.Differs).Select(piece => piece.Text));
        Assert.Equal(["司机迟到。", "再见"], difference.Newer.Where(piece => piece.Differs).Select(piece => piece.Text));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("同。", "同。")]
    [InlineData("同。同。同。", "同。")]
    [InlineData("", "新。\n旧；")]
    [InlineData("没有句号", "也没有")]
    public void Nothing_of_either_text_is_lost(string mine, string newer)
    {
        var difference = TextDifference.Between(mine, newer);

        Assert.Equal(mine, string.Concat(difference.Mine.Select(piece => piece.Text)));
        Assert.Equal(newer, string.Concat(difference.Newer.Select(piece => piece.Text)));
    }

    [Fact]
    public void Ten_thousand_short_sentences_are_compared_from_both_ends_only()
    {
        var difference = TextDifference.Between(
            string.Concat(Enumerable.Repeat("甲。", 5000)) + "完。", string.Concat(Enumerable.Repeat("乙。", 5000)) + "完。");

        Assert.Equal("完。", difference.Mine[^1].Text);
        Assert.True(difference.Newer[0].Differs);
    }

    [Theory]
    [InlineData("旧", "旧", "新", false)] // nothing typed: the newer text is simply shown
    [InlineData("我的", "旧", "旧", false)]
    [InlineData("我的", "旧", "新", true)]
    [InlineData("我的", null, "新", true)]
    [InlineData("新", "旧", "新", false)]
    [InlineData("我的", "旧", null, false)]
    public void Two_texts_are_in_conflict_when_both_moved_on_and_not_to_the_same(string mine, string? basis, string? newer, bool conflict) =>
        Assert.Equal(conflict, DraftConflict.Between(mine, basis, newer));

    [Theory]
    [InlineData(ItemState.InHandling, "2026-09-29", "已逾期")]
    [InlineData(ItemState.InHandling, "2026-09-30", "今天到期")]
    [InlineData(ItemState.InReview, "2026-10-09", "两个工作日内到期")] // the National Day week lies between
    [InlineData(ItemState.InHandling, "2026-10-14", "一周以后到期")]
    [InlineData(ItemState.Answered, "2026-09-29", "待送达")]
    [InlineData(ItemState.InHandling, null, "期限待定或暂停")]
    public void An_item_stands_under_the_heading_of_its_due_day(ItemState state, string? due, string heading)
    {
        var dueOn = due is null ? (DateOnly?)null : DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(heading, DueGroup.Of(state, dueOn, new DateOnly(2026, 9, 30), Calendar).Text);
    }

    [Fact]
    public void The_desk_says_why_an_item_waits_for_a_dispatcher()
    {
        var row = new InboxRow
        {
            Number = "2026-000001",
            Source = "letter",
            Kind = ItemKind.Report,
            KindSure = false,
            Excerpt = "",
            State = ItemState.Returned,
            Returns = 2,
            SuggestedLabel = "OTHER",
            Confidence = 0.4,
            ReceivedAt = Some.Morning,
            Marks = [ItemMark.Urged],
        };

        Assert.Equal(
            ["退回 2 次，须裁定", "举报", "类型待确认：举报", "可能不属本部门", "确信度低 40%", "催办"],
            WhyHere.Of(row, Organisation.Bundled(), 0.93, Some.Morning).Select(why => why.Text));
    }

    [Fact]
    public void Every_fact_of_an_act_that_is_for_people_has_words()
    {
        using var facts = System.Text.Json.JsonDocument.Parse(
            """{"assisting":"EXP","into":"2026-000002","workingDays":5,"score":2,"reached":false,"delivery":1}""");

        Assert.Equal(
            ["协办：" + Organisation.Bundled().Find("EXP")!.Name, "并入 2026-000002", "5 个工作日", "★★☆☆☆ 不满意", "没有联系上", ""],
            facts.RootElement.EnumerateObject().Select(fact => FactWords.Of(fact, Organisation.Bundled())));
    }
}
