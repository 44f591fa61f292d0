using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Desk.Wordings;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.Wordings;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Wordings;

public sealed class WordingActsTests
{
    public static readonly TheoryData<string> Both = [Databases.Sqlite, Databases.Postgres];

    private static readonly Actor Division = Some.MemberOf("EXP");
    private static readonly Actor Second = Some.Person("second", Role.Reviewer);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task A_division_writes_a_reviewer_approves_and_who_did_it_when_is_kept(string database)
    {
        await using var office = await Office.OnAsync(database);

        var written = await office.Get<WriteWording>().NewAsync(Library.Faq("怎么退款", "到网点。"), Division, Cancel);
        Assert.Equal(WordingState.Draft, written.StateOn(Today));
        office.Clock.Advance(TimeSpan.FromHours(1));
        await office.Get<ReviewWording>().ApproveAsync(written.Id, Some.Reviewer, written.Version, Cancel);

        var found = Assert.Single(await FindAsync(office, new WordingQuery { Words = "退款" }));
        Assert.Equal((WordingState.Approved, 1), (found.State, found.Live!.No));
        Assert.Equal((Division.Id, Some.Reviewer.Id), (found.Live.Author, found.Live.Approver));
        Assert.Equal(TimeSpan.FromHours(1), found.Live.ApprovedAt - found.Live.WrittenAt);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Authors_do_not_approve_their_own_wording_and_what_is_approved_is_what_was_read(string database)
    {
        await using var office = await Office.OnAsync(database);
        var written = await office.Get<WriteWording>().NewAsync(Library.Faq("怎么退款", "到网点。"), Some.Reviewer, Cancel);
        var review = office.Get<ReviewWording>();

        var own = await Assert.ThrowsAsync<RefusedException>(() => review.ApproveAsync(written.Id, Some.Reviewer, written.Version, Cancel));
        Assert.Equal("wording.own", own.Code);

        await office.Get<WriteWording>().ChangeAsync(written.Id, Library.Faq("怎么退款", "打电话。"), Some.Reviewer, written.Version, Cancel);
        await Assert.ThrowsAsync<StaleVersionException>(() => review.ApproveAsync(written.Id, Second, written.Version, Cancel));
        var approved = await review.ApproveAsync(written.Id, Second, written.Version + 1, Cancel);
        Assert.Equal("打电话。", approved!.LiveOn(Today)!.Text);

        var none = await Assert.ThrowsAsync<RefusedException>(() => review.ApproveAsync(written.Id, Second, approved.Version, Cancel));
        Assert.Equal("wording.none", none.Code);
        Assert.Null(await review.ApproveAsync(4711, Second, 1, Cancel));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_approved_version_stays_in_force_until_the_next_one_is_approved_and_none_is_lost(string database)
    {
        await using var office = await Office.OnAsync(database);
        var first = await office.PublishAsync(Library.Faq("怎么退款", "到网点。"));

        var changed = await office.Get<WriteWording>().ChangeAsync(first.Id, Library.Faq("怎么退款", "网上申请。"), Division, first.Version, Cancel);
        var before = Assert.Single(await office.Get<SuggestWordings>().FaqsAsync("", Cancel));
        await office.Get<ReviewWording>().ApproveAsync(first.Id, Some.Reviewer, changed!.Version, Cancel);
        var after = Assert.Single(await office.Get<SuggestWordings>().FaqsAsync("", Cancel));

        Assert.Equal(("到网点。", "网上申请。"), (before.Plain, after.Plain));
        var kept = await office.Get<FindWordings>().OneAsync(first.Id, Division, Cancel);
        Assert.Equal(["到网点。", "网上申请。"], kept!.Wording.Versions.Select(version => version.Text));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_withdrawn_wording_is_offered_no_more_on_any_node_and_is_still_there_to_be_read(string database)
    {
        await using var office = await Office.OnAsync(database);
        await using var another = office.AnotherNode();
        var wording = await office.PublishAsync(Library.Faq("怎么退款", "到网点。"));
        Assert.Single(await another.Get<SuggestWordings>().FaqsAsync("", Cancel));

        await office.Get<ReviewWording>().WithdrawAsync(wording.Id, Some.Reviewer, null, Cancel);

        Assert.Empty(await another.Get<SuggestWordings>().FaqsAsync("", Cancel));
        var found = Assert.Single(await FindAsync(office, new WordingQuery { State = WordingState.Withdrawn }));
        Assert.Equal(Some.Reviewer.Id, found.Shown.Withdrawer);
        var again = await Assert.ThrowsAsync<RefusedException>(() => office.Get<ReviewWording>().WithdrawAsync(wording.Id, Some.Reviewer, null, Cancel));
        Assert.Equal("wording.withdrawn", again.Code);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task It_is_in_force_from_its_first_to_its_last_day_in_China(string database)
    {
        await using var office = await Office.OnAsync(database);
        await office.PublishAsync(Library.Faq("怎么退款", "到网点。", from: new DateOnly(2026, 3, 3), to: new DateOnly(2026, 3, 4)));

        Assert.Equal((WordingState.Upcoming, 0), await LookAsync());
        office.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 2, 16, 0, 0, TimeSpan.Zero));
        Assert.Equal((WordingState.Approved, 1), await LookAsync());
        office.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 4, 15, 59, 59, TimeSpan.Zero));
        Assert.Equal((WordingState.Approved, 1), await LookAsync());
        Assert.Single(await FindAsync(office, new WordingQuery { EndsWithinDays = 0 }));
        office.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((WordingState.Expired, 0), await LookAsync());

        async Task<(WordingState, int)> LookAsync() =>
            (Assert.Single(await FindAsync(office, new WordingQuery())).State, (await office.Get<SuggestWordings>().FaqsAsync("", Cancel)).Count);
    }

    [Fact]
    public async Task Who_has_no_right_to_it_writes_and_approves_nothing()
    {
        await using var office = await Office.OnSqliteAsync();
        var write = office.Get<WriteWording>();
        var foreign = await office.PublishAsync(Library.Faq("公交卡", "到公司。", division: "RTB-BUS"));

        await RefusedAsync(() => write.NewAsync(Library.Faq("公交卡", "。", division: "RTB-BUS"), Division, Cancel));
        await RefusedAsync(() => write.NewAsync(Library.Faq("全厅", "。", division: null), Division, Cancel));
        await RefusedAsync(() => write.ChangeAsync(foreign.Id, Library.Faq("公交卡", "改。"), Division, null, Cancel));
        await RefusedAsync(() => write.NewAsync(Library.Faq("模板", "。", kind: WordingKind.Template), Some.Dispatcher, Cancel));
        await RefusedAsync(() => write.NewAsync(Library.Faq("领导", "。"), Some.Manager, Cancel));
        await RefusedAsync(() => office.Get<ReviewWording>().ApproveAsync(foreign.Id, Some.Dispatcher, foreign.Version, Cancel));
        await RefusedAsync(() => office.Get<ReviewWording>().WithdrawAsync(foreign.Id, Division, null, Cancel));
        await RefusedAsync(() => office.Get<FindWordings>().ListAsync(new WordingQuery(), Some.Intake("app"), Cancel));

        static Task RefusedAsync(Func<Task> act) => Assert.ThrowsAsync<NotAllowedException>(act);
    }

    [Theory]
    [InlineData("", "标题", "正文", "EXP", null, "wording.topic")]
    [InlineData("主题", " ", "正文", "EXP", null, "wording.title")]
    [InlineData("主题", "标题", "", "EXP", null, "wording.text")]
    [InlineData("主题", "标\0题", "正文", "EXP", null, "wording.title")]
    [InlineData("主题", "标题", "正文", "XYZ", null, "division.unknown")]
    [InlineData("主题", "标题", "正文", "EXP", "2026-03-01", "wording.validity")]
    public async Task What_is_incomplete_is_not_taken(string topic, string title, string text, string division, string? to, string code)
    {
        await using var office = await Office.OnSqliteAsync();
        var faq = Library.Faq(title, text, division, topic, from: Today, to: to is null ? null : DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture));

        var wrong = await Assert.ThrowsAsync<InvalidInputException>(() => office.Get<WriteWording>().NewAsync(faq, Some.Dispatcher, Cancel));

        Assert.Equal(code, wrong.Code);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_division_that_drafts_is_offered_what_fits_and_the_templates_filled_in(string database)
    {
        await using var office = await Office.OnAsync(database, new IntakeOptions { AutoDispatchConfidence = 1.01 });
        await office.PublishAsync(Library.Faq("ETC重复扣费怎么退款", "内部：先核对流水。", kind: WordingKind.Internal));
        await office.PublishAsync(Library.Faq("老年公交卡怎么办", "到公司。", division: "RTB-BUS", topic: "老年 公交卡"));
        await office.PublishAsync(Library.Faq("开头", "您反映的事项（{编号}）已于{日期}收悉。", division: null, topic: "开头", kind: WordingKind.Template));
        var filed = await office.Get<FileItem>().ExecuteAsync(new ItemToFile { Source = "letter", Text = Some.Matter }, Some.Dispatcher, Cancel);
        var item = (await office.Get<AssignItem>().ExecuteAsync(filed.Item.Number, "EXP", null, Some.Dispatcher, null, Cancel))!;

        var offered = await office.Get<SuggestWordings>().ForDraftAsync(item, Division, Cancel);
        var elsewhere = await office.Get<SuggestWordings>().ForDraftAsync(item, Some.MemberOf("RTB"), Cancel);

        Assert.Equal(["内部：先核对流水。", $"您反映的事项（{item.Number}）已于2026年3月2日收悉。"], offered.Select(wording => wording.Plain));
        Assert.Empty(elsewhere);
    }

    private static readonly DateOnly Today = new(2026, 3, 2);

    private static Task<IReadOnlyList<WordingView>> FindAsync(Office office, WordingQuery query) =>
        office.Get<FindWordings>().ListAsync(query, Some.Manager, Cancel);
}
