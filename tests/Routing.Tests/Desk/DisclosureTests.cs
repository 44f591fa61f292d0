using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Items;
using Messaging.Testing;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Tests.Desk;

/// <summary>依申请公开 by 政府信息公开条例 (2019). The clock begins on Monday 2 March 2026; 20 working days later is 30 March.</summary>
public sealed class DisclosureTests : IAsyncLifetime
{
    private static readonly DateOnly Filed = new(2026, 3, 2);
    private static readonly DateOnly DueAsFiled = new(2026, 3, 30);

    private Office _office = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _office = await Office.OnSqliteAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task Filed_over_the_net_it_is_counted_from_filing_until_both_sides_confirm_and_then_never_earlier()
    {
        var number = await FileAsync("portal-consult");
        Assert.True((await ReadAsync(number)).AwaitsReceiptConfirmation);
        Assert.Equal(DueAsFiled, (await ReadAsync(number)).DueOn);
        DaysLater(2);

        var item = (await _office.Get<ConfirmReceipt>().ExecuteAsync(number, Filed.AddDays(2), ReceiptWay.Online, Some.Dispatcher, null, Cancel))!;

        Assert.False(item.AwaitsReceiptConfirmation);
        Assert.Equal((Filed.AddDays(2), DueAsFiled.AddDays(2), DueAsFiled.AddDays(2)), (item.Clock.From, item.DueOn, item.PromisedOn));
        await RefusedAsync("receipt.twice", () => _office.Get<ConfirmReceipt>()
            .ExecuteAsync(number, Filed.AddDays(2), ReceiptWay.Online, Some.Dispatcher, null, Cancel));
    }

    [Theory]
    [InlineData("letter")]
    [InlineData("visit")]
    public async Task Handed_in_or_signed_for_it_needs_no_confirmation(string source) =>
        Assert.False((await ReadAsync(await FileAsync(source))).AwaitsReceiptConfirmation);

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task A_receipt_day_before_filing_or_after_today_is_refused(int daysFromFiling)
    {
        var number = await FileAsync("portal-consult");

        await RefusedAsync("receipt.day", () => _office.Get<ConfirmReceipt>()
            .ExecuteAsync(number, Filed.AddDays(daysFromFiling), ReceiptWay.Fax, Some.Dispatcher, null, Cancel));
    }

    [Fact]
    public async Task A_supplement_is_asked_for_once_and_restarts_the_clock()
    {
        var number = await AssignedAsync("letter");
        await _office.Get<SupplementItem>().AskAsync(number, "请说明所需信息的名称", Division, null, Cancel);
        var waiting = await ReadAsync(number);
        Assert.Equal((ItemState.AwaitingSupplement, null, DueAsFiled), (waiting.State, waiting.DueOn, waiting.PromisedOn));
        Assert.Equal(new DateOnly(2026, 3, 23), waiting.SupplementBy);

        DaysLater(8);
        var item = (await _office.Get<SupplementItem>().ReceiveAsync(number, "2025年度收费站收入", Some.Dispatcher, null, Cancel))!;

        // From Tuesday 10 March, 20 working days over the Qingming holiday of 4 to 6 April.
        Assert.Equal((Filed.AddDays(8), new DateOnly(2026, 4, 8), null), (item.Clock.From, item.DueOn, item.Clock.Pauses));
        Assert.Equal(item.DueOn, item.PromisedOn);
        await RefusedAsync("supplement.twice", () => _office.Get<SupplementItem>().AskAsync(number, "再说明一次", Division, null, Cancel));
    }

    [Fact]
    public async Task A_division_does_not_stop_its_own_clock_by_going_on_before_the_supplement_has_come()
    {
        var number = await AssignedAsync("portal-consult");
        await _office.Get<ConfirmReceipt>().ExecuteAsync(number, Filed, ReceiptWay.Online, Some.Dispatcher, null, Cancel);
        await _office.Get<SupplementItem>().AskAsync(number, "请说明所需信息的名称", Division, null, Cancel);

        await RefusedAsync("state.take", () => _office.Get<TakeItem>().ExecuteAsync(number, Division, null, Cancel));

        DaysLater(8);
        var item = (await _office.Get<SupplementItem>().ReceiveAsync(number, "2025年度收费站收入", Some.Dispatcher, null, Cancel))!;
        Assert.Equal((ItemState.InHandling, new DateOnly(2026, 4, 8), false), (item.State, item.DueOn, item.Clock.IsPaused));
    }

    [Fact]
    public async Task A_supplement_is_not_asked_for_after_seven_working_days()
    {
        var number = await AssignedAsync("letter");
        DaysLater(10);

        await RefusedAsync("supplement.late", () => _office.Get<SupplementItem>().AskAsync(number, "请说明", Division, null, Cancel));
    }

    [Fact]
    public async Task Not_supplemented_by_the_given_day_it_is_regarded_as_abandoned_and_the_applicant_is_told()
    {
        var number = await AssignedAsync("letter");
        await _office.Get<SupplementItem>().AskAsync(number, "请说明", Filed.AddDays(4), Division, null, Cancel);
        DaysLater(4);
        await RefusedAsync("abandon.early", () => AbandonAsync(number));

        DaysLater(1);
        var item = (await AbandonAsync(number))!;

        Assert.Equal(ItemState.Withdrawn, item.State);
        Assert.Equal(HistoryKind.Abandoned, (await ReadAsync(number)).History[^1].What);
        Assert.Equal(DeliveryPurpose.Abandoned, item.Deliveries[^1].Purpose);
    }

    [Fact]
    public async Task While_a_third_party_is_asked_no_day_counts_and_the_answer_is_signed_only_after_it_goes_on()
    {
        var number = await AssignedAsync("letter");
        var pause = _office.Get<PauseClock>();
        await pause.PauseAsync(number, PauseReason.ThirdParty, null, Division, null, Cancel);
        var paused = await ReadAsync(number);
        Assert.True(paused.Clock.IsPaused);
        Assert.Null(paused.DueOn);
        Assert.Contains("\"until\":\"2026-03-23\"", paused.History[^1].Details, StringComparison.Ordinal);
        await RefusedAsync("clock.paused", () => pause.PauseAsync(number, PauseReason.Consultation, null, Division, null, Cancel));

        DaysLater(7);
        var drafted = (await _office.Get<AnswerItem>().ExecuteAsync(number, "同意公开。", DisclosureAnswer.Provided, Division, null, Cancel))!;
        await RefusedAsync("clock.paused", () => _office.Get<ReviewAnswer>().ApproveAsync(number, Some.Reviewer, drafted.Version, Cancel));
        var resumed = (await pause.ResumeAsync(number, null, Some.Dispatcher, null, Cancel))!;

        // 3 to 9 March stood still: five working days; Qingming lies between.
        Assert.Equal((new DateOnly(2026, 4, 7), new DateOnly(2026, 4, 7)), (resumed.DueOn, resumed.PromisedOn));
        var signed = (await _office.Get<ReviewAnswer>().ApproveAsync(number, Some.Reviewer, resumed.Version, Cancel))!;
        Assert.Equal((ItemState.Answered, DisclosureAnswer.Provided), (signed.State, signed.DisclosureAnswer));
        await RefusedAsync("item.ended", () => pause.ResumeAsync(number, null, Some.Dispatcher, null, Cancel));
    }

    [Fact]
    public async Task A_clock_that_runs_is_not_resumed_and_other_matters_are_not_paused()
    {
        var number = await AssignedAsync("letter");
        await RefusedAsync("clock.running", () => _office.Get<PauseClock>().ResumeAsync(number, null, Division, null, Cancel));

        var complaint = await AssignedAsync("letter", ItemKind.Complaint);
        await RefusedAsync("disclosure.not", () => _office.Get<PauseClock>().PauseAsync(complaint, PauseReason.ThirdParty, null, Division, null, Cancel));
    }

    [Fact]
    public async Task An_answer_to_an_application_is_one_of_seven_kinds_and_any_other_answer_is_none()
    {
        var number = await AssignedAsync("letter");
        var complaint = await AssignedAsync("letter", ItemKind.Complaint);
        var answer = _office.Get<AnswerItem>();

        await RefusedAsync("disclosure.answer-kind", () => answer.ExecuteAsync(number, "已公开。", Division, null, Cancel));
        await RefusedAsync("disclosure.not", () => answer.ExecuteAsync(complaint, "已处理。", DisclosureAnswer.Refused, Division, null, Cancel));
        Assert.Equal(7, Enum.GetValues<DisclosureAnswer>().Length);
        Assert.Equal(ItemState.InReview, (await answer.ExecuteAsync(complaint, "已处理。", Division, null, Cancel))!.State);
    }

    [Fact]
    public async Task Twenty_more_days_are_granted_by_the_reviewer_and_the_applicant_is_told()
    {
        var number = await AssignedAsync("letter");
        await RefusedAsync("extend.limit", () => _office.Get<ExtendItem>().AskAsync(number, 21, "涉及多个单位", Division, null, Cancel));
        await _office.Get<ExtendItem>().AskAsync(number, 20, "涉及多个单位", Division, null, Cancel);

        var item = (await _office.Get<ExtendItem>().GrantAsync(number, Some.Reviewer, null, Cancel))!;

        Assert.Equal(new Messaging.Routing.Tests.Mailbox.Deadlines.BruteForceDueDays().Due(Filed, 40), item.DueOn);
        Assert.Equal((DeliveryPurpose.Extension, item.DueOn), (item.Deliveries[^1].Purpose, item.Deliveries[^1].DueOn));
    }

    [Fact]
    public async Task The_explanation_says_from_which_day_by_which_law_and_what_was_left_out()
    {
        var number = await AssignedAsync("portal-consult");
        var unconfirmed = _office.Get<ExplainClock>().Of(await ReadAsync(number));
        Assert.Contains(unconfirmed.Sentences, sentence => sentence.Contains("尚未与申请人确认收到", StringComparison.Ordinal));

        DaysLater(1);
        await _office.Get<ConfirmReceipt>().ExecuteAsync(number, Filed.AddDays(1), ReceiptWay.Online, Some.Dispatcher, null, Cancel);
        await _office.Get<PauseClock>().PauseAsync(number, PauseReason.Consultation, null, Division, null, Cancel);
        DaysLater(3);
        await _office.Get<PauseClock>().ResumeAsync(number, null, Division, null, Cancel);

        var clock = _office.Get<ExplainClock>().Of(await ReadAsync(number));

        Assert.Equal(clock.DueOn, clock.Days[^1].Date);
        Assert.Equal(20, clock.Days.Count(day => day.Counts));
        Assert.Equal(3, clock.Days.Count(day => day.Why == "暂停计期"));
        Assert.Contains("第三十三条", clock.Basis, StringComparison.Ordinal);
        Assert.Contains(clock.Sentences, sentence => sentence.Contains("确认收到申请", StringComparison.Ordinal));
        Assert.Contains(clock.Sentences, sentence => sentence.Contains("法定期限为", StringComparison.Ordinal));
    }

    private static Messaging.Routing.Mailbox.People.Actor Division { get; } = Some.MemberOf("OFFICE");

    private void DaysLater(int days) => _office.Clock.Advance(TimeSpan.FromDays(days));

    private Task<MailboxItem?> AbandonAsync(string number) =>
        _office.Get<CloseAbandoned>().ExecuteAsync(number, "逾期未补正", Some.Dispatcher, null, Cancel);

    private async Task<string> FileAsync(string source, ItemKind kind = ItemKind.Disclosure) => (await _office.Get<FileItem>().ExecuteAsync(
        new ItemToFile { Source = source, Kind = kind, Text = "申请公开收费站收入" }, Some.Dispatcher, Cancel)).Item.Number;

    private async Task<string> AssignedAsync(string source, ItemKind kind = ItemKind.Disclosure)
    {
        var number = await FileAsync(source, kind);
        await _office.Get<AssignItem>().ExecuteAsync(number, "OFFICE", null, null, Some.Dispatcher, null, Cancel);
        return number;
    }

    private async Task<MailboxItem> ReadAsync(string number)
    {
        await using var db = _office.Read();
        return await db.Items.AsNoTracking().Include(item => item.Deliveries).Include(item => item.History.OrderBy(row => row.Seq))
            .SingleAsync(item => item.Number == number, Cancel);
    }

    private static async Task RefusedAsync(string code, Func<Task> act) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<RefusedException>(act)).Code);
}
