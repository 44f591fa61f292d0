using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Desk.Suggesting;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.Suggesting;
using Messaging.Routing.Reports;
using Messaging.Testing;
using Microsoft.EntityFrameworkCore;
using static Messaging.Routing.Tests.Desk.Suggesting.LearningOffice;

namespace Messaging.Routing.Tests.Desk.Suggesting;

/// <summary>What is learnt from, and what suggestions are measured by.</summary>
public sealed class ReadLabelledItemsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_went_back_counts_for_where_it_ended_and_what_nobody_took_counts_for_nothing()
    {
        await using var office = await Office.OnSqliteAsync();
        var corrected = Item("corrected", "EXP");
        corrected.Assign("EXP", null, Some.Dispatcher, Some.Morning);
        corrected.Return("不归我们管", "公交", Some.MemberOf("EXP"), Some.Morning);
        corrected.Assign("RTB-BUS", null, Some.Dispatcher, Some.Morning);
        corrected.Take(Some.MemberOf("RTB-BUS"), Some.Morning);
        var ruled = Item("ruled");
        ruled.Assign("EXP", null, Some.Dispatcher, Some.Morning);
        ruled.Return("不归我们管", "公交", Some.MemberOf("EXP"), Some.Morning);
        ruled.Assign("RTB-BUS", null, Some.Dispatcher, Some.Morning);
        ruled.Return("不归我们管", "出租", Some.MemberOf("RTB-BUS"), Some.Morning);
        ruled.Assign("RTB-TAXI", null, Some.Dispatcher, Some.Morning);
        var dispatched = Item("dispatched");
        dispatched.Assign("EXP", null, Actor.System, Some.Morning);
        var referred = Item("referred");
        referred.Refer("公安交警（车管所）", null, Some.Dispatcher, Some.Morning);
        var declined = Item("declined", "OTHER");
        declined.Decline("请向教育局反映", Some.Dispatcher, Some.Morning);
        var declinedElse = Item("declined-else", "EXP");
        declinedElse.Decline("已经进入诉讼", Some.Dispatcher, Some.Morning);
        await AddAsync(office, [corrected, ruled, dispatched, referred, declined, declinedElse]);

        var rows = await office.Get<ReadLabelledItems>().ExecuteAsync(Cancel);

        Assert.Equal(["RTB-BUS", "RTB-TAXI", "external:police", "OTHER"], rows.Select(row => row.Message.Label));
    }

    [Theory]
    [InlineData("police", "公安交警（车管所）", "external:police")]
    [InlineData("external:Police", "公安交警（车管所）", "external:police")]
    [InlineData("Traffic police", "公安交警（车管所）", "external:police")]
    [InlineData("公安交警", "公安交警", "external:police")]
    [InlineData("城乡规划", "城乡规划", "external:housing")]
    [InlineData("某某街道办事处", "某某街道办事处", null)]
    public async Task An_authority_is_known_by_its_code_and_by_each_of_its_names_and_the_citizen_is_told_a_name(string said, string told, string? label)
    {
        await using var office = await Office.OnSqliteAsync(new IntakeOptions { AutoDispatchConfidence = 1.01 });
        var filed = await office.Get<FileItem>().ExecuteAsync(new ItemToFile { Source = "letter", Text = "红绿灯坏了，请派人修理" }, Some.Dispatcher, Cancel);

        var item = await office.Get<ReferItem>().ExecuteAsync(filed.Item.Number, said, null, Some.Dispatcher, null, Cancel);

        Assert.Equal(told, item!.Authority);
        Assert.Equal(label, FinalAddressee.Of(Organisation.Bundled(), item.State, item.Division, ruled: false, item.Authority, item.SuggestedLabel));
    }

    [Fact]
    public async Task A_merged_item_counts_for_where_the_other_one_ended()
    {
        await using var office = await Office.OnSqliteAsync();
        var main = Item("main");
        main.Assign("RTB-BUS", null, Some.Dispatcher, Some.Morning);
        main.Take(Some.MemberOf("RTB-BUS"), Some.Morning);
        var same = Item("same");
        same.Merge(main, carriesOthers: false, Some.Dispatcher, Some.Morning);
        await AddAsync(office, [main, same]);

        var rows = await office.Get<ReadLabelledItems>().ExecuteAsync(Cancel);

        Assert.Equal(["RTB-BUS", "RTB-BUS"], rows.Select(row => row.Message.Label));
    }

    [Fact]
    public async Task Accusations_and_erased_texts_are_no_examples()
    {
        await using var office = await Office.OnSqliteAsync();
        var accusation = Item("accusation");
        accusation.ConfirmAccusation(["RTB"], "确认", Some.Dispatcher, Some.Morning);
        accusation.Assign("DISC", null, Some.Dispatcher, Some.Morning);
        accusation.Take(Some.MemberOf("DISC"), Some.Morning);
        await AddAsync(office, [accusation]);
        await TakenAsync(office, Bus, "RTB-BUS", 0, 2);
        await using (var db = office.Read())
        {
            await db.Database.ExecuteSqlAsync($"UPDATE Items SET ContentSalt = NULL, Text = '' WHERE Number = 'RTB-BUS-0'", Cancel);
        }

        var rows = await office.Get<ReadLabelledItems>().ExecuteAsync(Cancel);

        Assert.Equal([Letter(Bus, 1)], rows.Select(row => row.Message.Text));
    }

    [Fact]
    public async Task Suggestions_are_measured_by_month_and_version_against_where_items_ended()
    {
        await using var office = await Office.OnSqliteAsync();
        await AddAsync(office, [Ended("a", "RTB-BUS", null, Actor.System), Ended("b", "EXP", null, Some.Dispatcher), Ended("c", "RTB-BUS", 3, Some.Dispatcher), Item("open", "RTB-BUS")]);

        var rows = await office.Get<SuggestionAccuracy>().ReadAsync(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31), Cancel);

        Assert.Equal(
            [new SuggestionMonth(new DateOnly(2026, 3, 1), null, 2, 1, 1, 1), new SuggestionMonth(new DateOnly(2026, 3, 1), 3, 1, 1, 0, 0)], rows);
        Assert.Empty(await office.Get<SuggestionAccuracy>().ReadAsync(new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 30), Cancel));
    }

    private static MailboxItem Item(string number, string? suggested = null, int? version = null) =>
        MailboxItem.Register(New(Letter(Bus, 7), number, suggested) with { SuggestedBy = version }, Actor.Citizen, Some.Morning);

    private static MailboxItem Ended(string number, string suggested, int? version, Actor by)
    {
        var item = Item(number, suggested, version);
        item.Assign("RTB-BUS", null, by, Some.Morning);
        item.Take(Some.MemberOf("RTB-BUS"), Some.Morning);
        return item;
    }
}
