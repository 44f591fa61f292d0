using System.Text;
using System.Text.Json;
using Messaging.Routing.Desk;
using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Testing.Accusations;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Desk;

/// <summary>What keeps accusations and persons from eyes that are not to see them.</summary>
public sealed class WallsTests
{
    private const string Accusing = "道路运输管理局的科长收红包，不送礼不给办证";

    public static readonly TheoryData<string> Both = [Databases.Sqlite, Databases.Postgres];

    private static readonly Actor Rtb = Some.MemberOf("RTB");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_merged_into_an_accusation_does_not_tell_its_number_to_a_reviewer_of_the_accused()
    {
        await using var office = await Office.OnSqliteAsync();
        var (accusation, _) = await ItemsInEveryState.AddAsync(office, ItemState.Accepted);
        var (merged, _) = await ItemsInEveryState.AddAsync(office, ItemState.Accepted);
        await office.Get<MergeItem>().MergeAsync(merged, accusation, Some.Dispatcher, null, Cancel);
        var dual = new Actor("dual", new HashSet<Role> { Role.Division, Role.Reviewer }, ["RTB"]);
        Assert.NotNull(await office.Get<FindItems>().OneAsync(merged, dual, Cancel));

        await office.Get<DecideAccusation>().ConfirmAsync(accusation, ["RTB"], "所述属实", Some.Dispatcher, null, Cancel);

        Assert.Null(await office.Get<FindItems>().OneAsync(merged, dual, Cancel));
        Assert.NotNull(await office.Get<FindItems>().OneAsync(merged, Some.Reviewer, Cancel));

        // A dispatcher who confirmed wrongly clears it again.
        var cleared = (await office.Get<DecideAccusation>().ClearAsync(accusation, "所指有误", Some.Dispatcher, null, Cancel))!;
        Assert.False(cleared.IsAccusation);
        Assert.NotNull(await office.Get<FindItems>().OneAsync(merged, dual, Cancel));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_a_thousand_accusations_none_is_visible_to_the_accused_and_none_can_be_given_to_it(string database)
    {
        await using var office = await Office.OnAsync(database, new IntakeOptions { AutoDispatchConfidence = 0 });
        var numbers = await FileAllAsync(office, ComposedMessages.Of(AccusingTemplates.Known, 1000, seed: 21, "RTB"));

        Assert.Equal(1000, numbers.Distinct().Count());
        await AssertBlindAsync(office, numbers[3]);

        var assign = office.Get<AssignItem>();
        foreach (var number in numbers.Where((_, index) => index % 25 == 0))
        {
            var refused = await Assert.ThrowsAsync<RefusedException>(
                () => assign.ExecuteAsync(number, "RTB-TAXI", null, Some.Dispatcher, null, Cancel));
            Assert.Equal("accusation.accused", refused.Code);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_a_thousand_messages_that_name_or_address_a_division_98_percent_stay_with_it(string database)
    {
        await using var office = await Office.OnAsync(database, new IntakeOptions { AutoDispatchConfidence = 1.01 });
        var numbers = await FileAllAsync(office, ComposedMessages.Of(NamingTemplates.Known, 1000, seed: 22, "RTB"));
        var assign = office.Get<AssignItem>();
        var kept = 0;
        await Task.WhenAll(numbers.Select(async number =>
        {
            try
            {
                await assign.ExecuteAsync(number, "RTB-TAXI", null, Some.Dispatcher, null, Cancel);
                Interlocked.Increment(ref kept);
            }
            catch (RefusedException)
            {
                // One of the few that are held.
            }
        }));

        Assert.InRange(kept, 980, 1000);
        Assert.Equal(kept, await office.Get<FindItems>().CountAsync(new ItemQuery(), Rtb, Cancel));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_found_is_cleared_or_confirmed_with_a_reason_and_what_is_marked_is_not_cleared(string database)
    {
        await using var office = await Office.OnAsync(database, ByHand);
        var (found, marked) = (await FileAsync(office, Accusing), await FileAsync(office, Accusing, ItemKind.Report));
        var (decide, assign) = (office.Get<DecideAccusation>(), office.Get<AssignItem>());

        Assert.Equal("accusation.reason", (await Assert.ThrowsAsync<RefusedException>(
            () => decide.ClearAsync(found, " ", Some.Dispatcher, null, Cancel))).Code);
        Assert.Equal("accusation.none", (await Assert.ThrowsAsync<RefusedException>(
            () => decide.ClearAsync(marked, "看错", Some.Dispatcher, null, Cancel))).Code);

        await decide.ClearAsync(found, "只是提到该局", Some.Dispatcher, null, Cancel);
        await assign.ExecuteAsync(found, "RTB-TAXI", null, Some.Dispatcher, null, Cancel);
        Assert.NotNull(await office.Get<FindItems>().OneAsync(found, Rtb, Cancel));

        await decide.ConfirmAsync(found, null, "确系反映该局", Some.Dispatcher, null, Cancel);
        Assert.Null(await office.Get<FindItems>().OneAsync(found, Rtb, Cancel));
        var item = (await office.Get<FindItems>().OneAsync(found, Some.Dispatcher, Cancel))!;
        Assert.Equal((ItemState.Accepted, null, Accusation.Confirmed), (item.State, item.Division, item.Accusation));
        Assert.Equal(
            [HistoryKind.AccusationFound, HistoryKind.AccusationCleared, HistoryKind.AccusationConfirmed],
            item.History.Select(row => row.What).Where(what => what.ToString().StartsWith("Accus", StringComparison.Ordinal)));

        await assign.ExecuteAsync(found, "DISC", null, Some.Dispatcher, null, Cancel);
        Assert.NotNull(await office.Get<FindItems>().OneAsync(found, Some.MemberOf("DISC"), Cancel));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_member_of_the_accused_division_sees_it_in_no_other_role_either(string database)
    {
        await using var office = await Office.OnAsync(database, ByHand);
        var number = await FileAsync(office, Accusing);
        var both = Rtb with { Roles = new HashSet<Role> { Role.Division, Role.Dispatcher, Role.Reviewer, Role.Manager } };

        Assert.Null(await office.Get<FindItems>().OneAsync(number, both, Cancel));
        Assert.NotNull(await office.Get<FindItems>().OneAsync(number, Some.Dispatcher, Cancel));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_becomes_an_accusation_when_the_division_has_it_is_taken_back(string database)
    {
        await using var office = await Office.OnAsync(database, ByHand);
        var number = await FileAsync(office, "出租车不打表，车牌豫A12345");
        await office.Get<AssignItem>().ExecuteAsync(number, "RTB-TAXI", null, Some.Dispatcher, null, Cancel);
        await office.Get<SupplementItem>().AskAsync(number, "请补充时间", Some.MemberOf("RTB-TAXI"), null, Cancel);

        await office.Get<SupplementItem>().ReceiveAsync(number, Accusing, Some.Dispatcher, null, Cancel);

        Assert.Null(await office.Get<FindItems>().OneAsync(number, Some.MemberOf("RTB-TAXI"), Cancel));
        Assert.Equal(ItemState.Accepted, (await office.Get<FindItems>().OneAsync(number, Some.Dispatcher, Cancel))!.State);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_accusation_that_names_nobody_goes_nowhere_until_somebody_decides(string database)
    {
        await using var office = await Office.OnAsync(database, new IntakeOptions { AutoDispatchConfidence = 0 });
        var number = await FileAsync(office, "你们厅的工作人员推诿扯皮，态度恶劣");

        var item = (await office.Get<FindItems>().OneAsync(number, Some.Dispatcher, Cancel))!;
        Assert.Equal((ItemState.Registered, Accusation.Found), (item.State, item.Accusation));
        await Assert.ThrowsAsync<RefusedException>(() => office.Get<AssignItem>().ExecuteAsync(
            number, item.Accused.Count == 0 ? "EXP" : Organisation(item.Accused[0]), null, Some.Dispatcher, null, Cancel));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_person_is_opened_for_a_reason_by_who_has_the_item_and_confidential_ones_by_a_dispatcher_only(string database)
    {
        await using var office = await Office.OnAsync(database, ByHand);
        var filed = await office.Get<FileItem>().ExecuteAsync(
            new ItemToFile { Source = "letter", Text = Some.Matter, SubmitterName = "王小明", SubmitterPhone = "13800000000" }, Some.Dispatcher, Cancel);
        var number = filed.Item.Number;
        await office.Get<AssignItem>().ExecuteAsync(number, "EXP", null, Some.Dispatcher, null, Cancel);
        var open = office.Get<OpenPerson>();
        var exp = Some.MemberOf("EXP");

        Assert.Equal("person.reason", (await Assert.ThrowsAsync<RefusedException>(() => open.ExecuteAsync(number, "", exp, Cancel))).Code);
        Assert.Null(await open.ExecuteAsync(number, "核对", Rtb, Cancel));
        Assert.Equal(new OpenedPerson("王小明", "13800000000"), await open.ExecuteAsync(number, "需电话核实地点", exp, Cancel));

        await office.Get<KeepConfidential>().ExecuteAsync(number, Some.Dispatcher, null, Cancel);
        Assert.Equal("person.confidential", (await Assert.ThrowsAsync<RefusedException>(() => open.ExecuteAsync(number, "核对", exp, Cancel))).Code);
        Assert.NotNull(await open.ExecuteAsync(number, "回访", Some.Dispatcher, Cancel));

        var history = (await office.Get<FindItems>().OneAsync(number, Some.Dispatcher, Cancel))!.History;
        Assert.Equal(["需电话核实地点", "回访"], history.Where(row => row.What is HistoryKind.PersonOpened).Select(row => row.Note));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_saw_an_item_is_one_row_for_person_way_and_hour(string database)
    {
        await using var office = await Office.OnAsync(database, ByHand);
        var number = await FileAsync(office, Some.Matter);
        var views = office.Get<ViewLog>();

        views.Note(number, Some.Dispatcher, "page");
        await views.FlushAsync(Cancel);
        views.Note(number, Some.Dispatcher, "page");
        views.Note(number, Some.Dispatcher, "api");
        office.Clock.Advance(TimeSpan.FromHours(1));
        views.Note(number, Some.Dispatcher, "page");

        var rows = await views.OfAsync(number, Some.Manager, Cancel);
        Assert.Equal(
            [("api", 1), ("page", 1), ("page", 2)], rows!.Select(row => (row.How, row.Times)).Order());
        await Assert.ThrowsAsync<NotAllowedException>(() => views.OfAsync(number, Rtb, Cancel));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Imported_accusations_are_hidden_like_all_others_also_when_the_list_names_the_accused_as_their_division(string database)
    {
        await using var office = await SomeOffice.OpenAsync(database);
        var lines = new StringBuilder();
        foreach (var (index, message) in ComposedMessages.Of(AccusingTemplates.Known, 200, seed: 23, "RTB").Index())
        {
            lines.AppendLine(JsonSerializer.Serialize(new
            {
                externalId = $"a{index}",
                title = message.Title,
                text = message.Text,
                receivedAt = "2026-01-05T09:00:00+08:00",
                division = index % 2 == 0 ? "RTB-TAXI" : null,
            }));
        }

        var (counts, problems) = await office.ImportAsync("list.jsonl", lines.ToString(), "portal-mailbox");

        Assert.Equal((200, 0), (counts.Filed, problems.Count));
        Assert.Equal(0, await office.Get<FindItems>().CountAsync(new ItemQuery(), Rtb, Cancel));
        Assert.Equal(0, (await office.Get<ReadInbox>().PageAsync(new ItemQuery(), InboxOrder.Newest, 1, Rtb, Cancel)).Total);
    }

    private static readonly IntakeOptions ByHand = new() { AutoDispatchConfidence = 1.01 };

    private static string Organisation(string house) => Messaging.Routing.Mailbox.Divisions.Organisation.Bundled().Divisions.First(desk => desk.Parent == house).Code;

    private static async Task AssertBlindAsync(Office office, string number)
    {
        foreach (var code in (string[])["RTB", "RTB-TAXI", "RTB-BUS", "RTB-COACH", "RTB-FREIGHT", "RTB-SERVICE"])
        {
            var member = Some.MemberOf(code);
            Assert.Equal(0, (await office.Get<ReadInbox>().PageAsync(new ItemQuery(), InboxOrder.Newest, 1, member, Cancel)).Total);
            Assert.Empty((await office.Get<FindItems>().ListAsync(new ItemQuery(), member, Cancel)).Items);
            Assert.Empty((await office.Get<FindItems>().ListAsync(new ItemQuery { Words = "局" }, member, Cancel)).Items);
            Assert.Null(await office.Get<FindItems>().OneAsync(number, member, Cancel));
            Assert.Null(await office.Get<FindItems>().VersionAsync(number, member, Cancel));
            Assert.Null(await office.Get<OpenPerson>().ExecuteAsync(number, "核对", member, Cancel));
        }

        await Assert.ThrowsAsync<NotAllowedException>(() => office.Get<FindDeliveries>().ListAsync(null, Rtb, null, 10, Cancel));
    }

    private static async Task<string> FileAsync(Office office, string text, ItemKind? kind = null) =>
        (await office.Get<FileItem>().ExecuteAsync(new ItemToFile { Source = "letter", Text = text, Kind = kind }, Some.Dispatcher, Cancel)).Item.Number;

    private static async Task<IReadOnlyList<string>> FileAllAsync(Office office, IEnumerable<(string Division, string? Title, string Text)> messages)
    {
        var filed = await Task.WhenAll(messages.Select(message => office.Get<FileItem>().ExecuteAsync(
            new ItemToFile { Source = "letter", Title = message.Title, Text = message.Text }, Some.Dispatcher, Cancel)));
        return [.. filed.Select(one => one.Item.Number)];
    }
}
