using Messaging.Routing.Calendars;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Desk.Office;
using Messaging.Routing.Exchange.Verifying;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;
using Messaging.Testing;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Tests.Desk;

/// <summary>Notices loaded and rules changed while items are open (重新计期).</summary>
public sealed class DatingTests
{
    public static readonly TheoryData<string> Both = [Databases.Sqlite, Databases.Postgres];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task The_change_of_2019_keeps_the_later_day_that_was_promised_and_logs_both(string database)
    {
        await using var office = await Office.OnAsync(database);
        await LoadAsync(office, SomeNotices.Before2019());
        var number = await FileAsync(office, ItemKind.Suggestion, Day(2019, 4, 22));
        Assert.Equal(Day(2019, 5, 2), (await ReadAsync(office, number)).DueOn);

        var dated = await LoadAsync(office, SomeNotices.After(2019));

        Assert.Equal(new DatedItems(Looked: 1, Filled: 0, Later: 0, Earlier: 0, Kept: 1), dated);
        var item = await ReadAsync(office, number);
        Assert.Equal((Day(2019, 5, 2), Day(2019, 5, 2), Day(2019, 4, 30)), (item.DueOn, item.PromisedOn, item.CountedOn));
        var row = item.History[^1];
        Assert.Equal(HistoryKind.Redated, row.What);
        Assert.Contains("\"legal\":\"2019-04-30\"", row.Details, StringComparison.Ordinal);
        Assert.Contains("\"promised\":\"2019-05-02\"", row.Details, StringComparison.Ordinal);
        Assert.Contains("notice:2019", row.Details, StringComparison.Ordinal);
        Assert.Equal(0, (await office.Get<VerifyStore>().ExecuteAsync(_ => { }, Cancel)).Findings);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_change_of_2019_gives_a_legal_limit_its_earlier_day_and_leaves_the_promise(string database)
    {
        await using var office = await Office.OnAsync(database);
        await LoadAsync(office, SomeNotices.Before2019());
        var number = await FileAsync(office, ItemKind.Disclosure, Day(2019, 4, 10));
        var promised = (await ReadAsync(office, number)).DueOn;

        var dated = await LoadAsync(office, SomeNotices.After(2019));

        Assert.Equal(1, dated.Earlier);
        var item = await ReadAsync(office, number);
        Assert.Equal(new Messaging.Routing.Tests.Mailbox.Deadlines.BruteForceDueDays().Due(Day(2019, 4, 10), 15), item.DueOn);
        Assert.Equal(promised, item.PromisedOn);
        Assert.True(item.DueOn < promised);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_change_of_2020_moves_open_items_later(string database)
    {
        await using var office = await Office.OnAsync(database);
        await office.Get<ChangeRules>().AddAsync(
            new RuleToAdd(ItemKind.Consultation, null, Day(2020, 1, 1), 5, 10, Statutory: false, "厅内规定"), Some.Admin, Cancel);
        await LoadAsync(office, SomeNotices.Before2020());
        var number = await FileAsync(office, ItemKind.Consultation, Day(2020, 1, 20));
        Assert.Equal(Day(2020, 2, 1), (await ReadAsync(office, number)).DueOn);

        var dated = await LoadAsync(office, SomeNotices.After(2020));

        Assert.Equal(1, dated.Later);
        var item = await ReadAsync(office, number);
        Assert.Equal((Day(2020, 2, 4), Day(2020, 2, 4)), (item.DueOn, item.PromisedOn));
        Assert.Contains("\"before\":\"2020-02-01\"", item.History[^1].Details, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_due_day_that_was_not_known_is_filled_by_its_notice_and_other_nodes_know_it_within_the_minute(string database)
    {
        await using var office = await Office.OnAsync(database);
        await using var other = office.AnotherNode();
        office.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 28, 1, 0, 0, TimeSpan.Zero));
        var number = await FileAsync(office, ItemKind.Suggestion);
        Assert.Null((await ReadAsync(office, number)).DueOn);
        Assert.DoesNotContain(2027, other.Get<WorkingCalendar>().Years);

        var dated = await LoadAsync(office, SomeNotices.Of2027());

        Assert.Equal(1, dated.Filled);

        // 29, 30, 31 December, the worked Sunday 3 January, 4, 5, 6 January.
        var item = await ReadAsync(office, number);
        Assert.Equal((Day(2027, 1, 6), Day(2027, 1, 6)), (item.DueOn, item.PromisedOn));
        office.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Contains(2027, other.Get<WorkingCalendar>().Years);
        Assert.Equal(Day(2027, 1, 6), (await ReadAsync(other, await FileAsync(other, ItemKind.Suggestion))).DueOn);
    }

    [Fact]
    public async Task Loading_the_same_notice_again_changes_nothing_and_both_of_two_are_kept()
    {
        await using var office = await Office.OnSqliteAsync();
        await LoadAsync(office, SomeNotices.Before2019());
        await FileAsync(office, ItemKind.Suggestion, Day(2019, 4, 22));
        await LoadAsync(office, SomeNotices.After(2019));

        var (_, isNew, dated) = await office.Get<LoadNotice>().ExecuteAsync(SomeNotices.After(2019), "again.json", Some.Admin, Cancel);

        Assert.False(isNew);
        Assert.Equal((1, 0, 0), (dated.Looked, dated.Moved, dated.Kept));
        var kept = await office.Get<LoadNotice>().ListAsync(Cancel);
        Assert.Equal([(2019, "admin"), (2019, "admin")], kept.Select(notice => (notice.Year, notice.LoadedBy)));
    }

    [Fact]
    public async Task A_preview_tells_what_loading_would_do_and_does_nothing()
    {
        await using var office = await Office.OnSqliteAsync();
        await LoadAsync(office, SomeNotices.Before2020());
        var number = await FileAsync(office, ItemKind.Suggestion, Day(2020, 1, 20));
        var before = await ReadAsync(office, number);

        var preview = await office.Get<LoadNotice>().PreviewAsync(SomeNotices.After(2020), "after.json", Some.Admin, Cancel);

        Assert.Equal(1, preview.Items.Moved);
        Assert.Equal([Day(2020, 1, 31), Day(2020, 2, 1), Day(2020, 2, 2), Day(2020, 2, 3)], preview.Changed.Select(change => change.Date));
        Assert.Equal([Day(2020, 2, 3)], preview.Unusual);
        Assert.Equal(before.Version, (await ReadAsync(office, number)).Version);
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("""{"year":2027}""")]
    [InlineData("""{"year":2027,"days":[{"date":"2027-01-01","kind":"holiday"}]}""")]
    [InlineData("""{"year":2027,"days":[{"date":"2027-01-01","kind":"off"},{"date":"2027-01-01","kind":"work"}]}""")]
    [InlineData("""{"year":2027,"days":[{"date":"2027-01-01","kind":"off"},{"date":"2030-01-01","kind":"off"}]}""")]
    [InlineData("""{"year":2027,"days":[{"date":"2026-12-31","kind":"off"}]}""")]
    [InlineData("""{"year":2027,"days":[{"date":"1 January","kind":"off"}]}""")]
    public void A_file_that_is_no_notice_is_refused_with_its_name(string content) => Assert.StartsWith(
        "2027.json", Assert.Throws<InvalidDataException>(() => HolidayNotices.Read(content, "2027.json")).Message, StringComparison.Ordinal);

    [Theory, MemberData(nameof(Both))]
    public async Task A_rule_with_a_past_day_dates_the_open_items_concerned_and_no_promise_becomes_earlier(string database)
    {
        await using var office = await Office.OnAsync(database);
        var before = await FileAsync(office, ItemKind.Complaint, Day(2026, 2, 24));
        var since = await FileAsync(office, ItemKind.Complaint, Day(2026, 2, 25));
        var longer = await FileAsync(office, ItemKind.Consultation, Day(2026, 2, 25));
        var rules = office.Get<ChangeRules>();
        var was = (await ReadAsync(office, since)).DueOn;

        await rules.AddAsync(new RuleToAdd(ItemKind.Complaint, null, Day(2026, 2, 25), 10, 5, Statutory: false, "厅内规定"), Some.Admin, Cancel);
        await rules.AddAsync(new RuleToAdd(ItemKind.Consultation, null, Day(2026, 2, 25), 5, 5, Statutory: false, "厅内规定"), Some.Admin, Cancel);

        Assert.Equal(15, (await ReadAsync(office, before)).Clock.LimitDays);
        var shorter = await ReadAsync(office, since);
        Assert.Equal((10, was, was), (shorter.Clock.LimitDays, shorter.DueOn, shorter.PromisedOn));
        Assert.Equal(Day(2026, 3, 10), shorter.CountedOn);
        Assert.Equal(Day(2026, 3, 3), (await ReadAsync(office, longer)).DueOn);
        Assert.Equal(Day(2026, 3, 13), (await ReadAsync(office, await FileAsync(office, ItemKind.Complaint, Day(2026, 2, 28)))).DueOn);
    }

    [Fact]
    public async Task A_sources_own_rule_is_added_followed_and_ended_and_the_list_keeps_who_did_it()
    {
        await using var office = await Office.OnSqliteAsync();
        var rules = office.Get<ChangeRules>();
        var own = new RuleToAdd(ItemKind.Complaint, "people-cn", Day(2026, 1, 1), 10, 0, Statutory: false, "人民网留言办理规定");
        await rules.AddAsync(own, Some.Admin, Cancel);
        await rules.AddAsync(own with { Days = 8 }, Some.Admin, Cancel);
        await rules.AddAsync(own with { Days = 6, InForceFrom = Day(2026, 3, 1) }, Some.Admin, Cancel);

        var inForce = office.Get<DeadlineRules>();
        Assert.Equal(8, inForce.For(ItemKind.Complaint, Day(2026, 2, 28), "people-cn").WorkingDays);
        Assert.Equal(6, inForce.For(ItemKind.Complaint, Day(2026, 3, 1), "people-cn").WorkingDays);
        var last = (await rules.ListAsync(Cancel)).Last(rule => rule.Source == "people-cn" && rule.EverInForce);
        await rules.EndAsync(last.Id, Day(2026, 3, 31), Some.Admin, Cancel);

        Assert.Equal(15, inForce.For(ItemKind.Complaint, Day(2026, 4, 1), "people-cn").WorkingDays);
        var kept = (await rules.ListAsync(Cancel)).Where(rule => rule.Source is not null).ToList();
        Assert.Equal(["10 False", "8 True", "6 True"], kept.OrderBy(rule => rule.Id).Select(rule => $"{rule.Days} {rule.EverInForce}"));
        Assert.All(kept, rule => Assert.Equal(("admin", "admin"), (rule.AddedBy, rule.EndedBy)));
    }

    [Fact]
    public async Task A_general_rule_can_only_be_followed_by_another()
    {
        await using var office = await Office.OnSqliteAsync();
        var rules = office.Get<ChangeRules>();
        var general = (await rules.ListAsync(Cancel)).First(rule => rule.Kind is ItemKind.Complaint);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => rules.EndAsync(general.Id, Day(2026, 12, 31), Some.Admin, Cancel));

        Assert.Equal("rules.gap", refused.Code);
        Assert.Null((await rules.ListAsync(Cancel)).First(rule => rule.Id == general.Id).InForceTo);
        await Assert.ThrowsAsync<NotAllowedException>(() => rules.EndAsync(general.Id, Day(2026, 12, 31), Some.Dispatcher, Cancel));
    }

    private static async Task<DatedItems> LoadAsync(Office office, string content) =>
        (await office.Get<LoadNotice>().ExecuteAsync(content, "notice.json", Some.Admin, Cancel)).Items;

    private static async Task<string> FileAsync(Office office, ItemKind kind, DateOnly? received = null) =>
        (await office.Get<FileItem>().ExecuteAsync(
            new ItemToFile
            {
                Source = "letter",
                Kind = kind,
                Text = Some.Matter,
                ReceivedAt = received is { } day ? ChinaTime.StartOf(day).AddHours(9) : null,
            },
            Some.Dispatcher,
            Cancel)).Item.Number;

    private static async Task<MailboxItem> ReadAsync(Office office, string number)
    {
        await using var db = office.Read();
        return await db.Items.AsNoTracking().Include(item => item.History.OrderBy(row => row.Seq)).SingleAsync(item => item.Number == number, Cancel);
    }

    private static DateOnly Day(int year, int month, int day) => new(year, month, day);
}
