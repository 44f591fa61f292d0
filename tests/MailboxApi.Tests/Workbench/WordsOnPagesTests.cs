using Messaging.MailboxApi.Workbench;
using Messaging.MailboxApi.Workbench.Dashboard;
using Messaging.MailboxApi.Workbench.Item;
using Messaging.Routing.Calendars;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.MailboxApi.Tests.Workbench;

public sealed class WordsOnPagesTests
{
    private static readonly WorkingCalendar Calendar = new(HolidayNotices.Bundled());

    [Fact]
    public void Every_refusal_of_the_office_has_its_Chinese_sentence() =>
        Assert.All(RefusalCodes.All, code => Assert.True(Sentences.Knows(code), code));

    [Theory]
    [InlineData("to.early")]
    [InlineData("report.long")]
    [InlineData("file.many")]
    [InlineData("score.range")]
    public void What_a_person_may_type_wrongly_on_a_page_is_told_in_Chinese(string code) =>
        Assert.DoesNotContain("English", Sentences.Of(new InvalidInputException(code, "English words for programs.")), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_code_is_told_in_its_own_words_and_a_failure_is_no_refusal()
    {
        Assert.Equal("Something new.", Sentences.Of(new RefusedException("brand.new", "Something new.")));
        Assert.Null(Sentences.Of(new InvalidOperationException("a defect")));
    }

    [Theory]
    [InlineData(ItemState.InHandling, "2026-09-30", "今天到期", "soon")]
    [InlineData(ItemState.InHandling, "2026-10-08", "剩余 1 个工作日", "soon")] // the National Day week lies between
    [InlineData(ItemState.InHandling, "2026-10-15", "剩余 7 个工作日", "open")]
    [InlineData(ItemState.InHandling, "2026-09-25", "逾期 5 天", "late")]
    [InlineData(ItemState.InHandling, null, "期限待定", "open")]
    [InlineData(ItemState.Answered, "2026-09-25", "待送达", "done")]
    [InlineData(ItemState.Completed, "2026-09-25", "", "done")]
    public void What_is_left_of_the_limit_is_counted_in_working_days(ItemState state, string? due, string words, string tone)
    {
        var dueOn = due is null ? (DateOnly?)null : DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(new DueWords(words, tone), DueWords.Of(state, dueOn, new DateOnly(2026, 9, 30), Calendar));
    }

    [Theory]
    [InlineData(DeliveryWay.WeChat, "签发前添加")]
    [InlineData(DeliveryWay.WebChat, "签发前添加")]
    [InlineData(DeliveryWay.LookUp, "凭编号和查询码")]
    [InlineData(DeliveryWay.Post, "另行交付")]
    [InlineData(DeliveryWay.Upstream, "另行交付")]
    public void Who_adds_a_file_to_an_answer_reads_how_it_reaches_the_citizen(string way, string words) =>
        Assert.Contains(words, DeliveryWords.AnswerFiles(way), StringComparison.Ordinal);

    [Theory]
    [InlineData("2017-01-01", "2017-12-31", "2017 年")]
    [InlineData("2017-04-01", "2017-06-30", "2017 年第 2 季度")]
    [InlineData("2017-04-01", "2017-07-01", null)]
    [InlineData("2017-04-01", "2017-03-01", "2026 年")]
    [InlineData("nonsense", null, "2026 年")]
    public void A_period_of_the_address_has_the_name_people_use(string? from, string? to, string? name) =>
        Assert.Equal(name, Period.Read(from, to, new DateOnly(2026, 9, 30)).Name);
}
