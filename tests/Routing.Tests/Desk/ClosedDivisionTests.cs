using Messaging.Routing.Classification;
using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Desk.Office;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Reports;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Desk;

/// <summary>A division is closed and another takes its duties over (撤并处室).</summary>
public sealed class ClosedDivisionTests
{
    private const string Taxi = "郑州火车站的出租车不打表，拒载，还乱收费";

    public static readonly TheoryData<string> Both = [Databases.Sqlite, Databases.Postgres];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task A_closed_desk_is_given_nothing_on_any_node_until_it_is_open_again(string database)
    {
        await using var office = await Office.OnAsync(database);
        await using var other = office.AnotherNode();
        var number = await FileAsync(office);
        Assert.False(other.Get<Organisation>().Find("LAW")!.Closed);
        await CloseAsync(office, "LAW", "FIN");
        office.Clock.Advance(TimeSpan.FromSeconds(31));

        foreach (var node in new[] { office, other })
        {
            Assert.Equal("division.closed", (await Assert.ThrowsAsync<RefusedException>(() => AssignAsync(node, number, "LAW"))).Code);
            Assert.Equal("division.closed", (await Assert.ThrowsAsync<RefusedException>(() => AssignAsync(node, number, "FIN", "LAW"))).Code);
        }

        await ChangeAsync(office, "LAW", new DivisionEdit(Closed: false));
        Assert.Equal("LAW", (await AssignAsync(office, number, "LAW"))!.Division);
        Assert.Null(office.Get<Organisation>().Find("LAW")!.Successor);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_it_has_it_answers_or_a_dispatcher_gives_to_its_successor_and_the_figures_keep_its_code(string database)
    {
        await using var office = await Office.OnAsync(database);
        var (kept, moved) = (await FileAsync(office), await FileAsync(office));
        await AssignAsync(office, kept, "LAW");
        await AssignAsync(office, moved, "LAW");
        Assert.Equal(2, await office.Get<ChangeDivision>().OpenItemsAsync("LAW", Some.Admin, Cancel));

        await CloseAsync(office, "LAW", "FIN");

        await office.Get<AnswerItem>().ExecuteAsync(kept, "经核查，已按规定办理。", Some.MemberOf("LAW"), null, Cancel);
        await AssignAsync(office, moved, "FIN");
        Assert.Equal("FIN", (await AssignAsync(office, moved, "FIN"))!.Division);
        Assert.Equal(1, await office.Get<ChangeDivision>().OpenItemsAsync("LAW", Some.Admin, Cancel));
        var today = DateOnly.FromDateTime(office.Clock.GetUtcNow().UtcDateTime);
        var table = await office.Get<CompletionReport>().ReadAsync(
            new CompletionQuery { From = today.AddDays(-1), To = today.AddDays(1), AsOf = today.AddDays(1), By = [CompletionGroup.Division] }, Cancel);
        Assert.Contains(table.Rows, row => row.Keys.Values.Contains("LAW"));
    }

    [Fact]
    public async Task What_falls_to_it_is_suggested_to_whom_took_its_duties_over_also_over_two_steps()
    {
        await using var office = await Office.OnSqliteAsync();
        var suggester = office.Get<LiveSuggester>();
        var before = suggester.Suggest(null, Taxi)[0];
        Assert.Equal("RTB-TAXI", before.Label);

        await CloseAsync(office, "RTB-TAXI", "RTB-BUS");
        var after = suggester.Suggest(null, Taxi);
        Assert.Equal("RTB-BUS", after[0].Label);
        Assert.True(after[0].Confidence >= before.Confidence);
        Assert.DoesNotContain(after, suggestion => suggestion.Label == "RTB-TAXI");
        Assert.Equal(after.Count, after.Select(suggestion => suggestion.Label).Distinct().Count());

        await CloseAsync(office, "RTB-BUS", "FIN");
        Assert.Equal("FIN", office.Get<MessageReader>().Read(null, Taxi).Suggestions[0].Label);
    }

    [Fact]
    public async Task What_was_filed_before_goes_by_itself_to_the_successor()
    {
        await using var office = await Office.OnSqliteAsync(new IntakeOptions { AutoDispatchConfidence = 0.3 });
        await office.Get<FileMessage>().ExecuteAsync(
            new IncomingMessage { Channel = "webchat", Account = "", Sender = "c1", MessageId = "m1", Text = Taxi },
            async (turn, cancel) => (await turn.FileAsync(Taxi, cancel)).Item.Number,
            Cancel);
        await CloseAsync(office, "RTB-TAXI", "FIN");

        office.Clock.Advance(TimeSpan.FromMinutes(10));
        await office.Get<CloseJoinings>().ExecuteAsync(Cancel);

        await using var db = office.Read();
        Assert.Equal("FIN", Assert.Single(db.Items).Division);
    }

    [Fact]
    public async Task Closing_asks_for_an_open_successor_and_never_leaves_none()
    {
        await using var office = await Office.OnSqliteAsync();
        await CloseAsync(office, "TECH", "FIN");

        foreach (var successor in new[] { null, "", "LAW", "TECH", "NOBODY" })
        {
            var wrong = await Assert.ThrowsAsync<InvalidInputException>(() => CloseAsync(office, "LAW", successor));
            Assert.Equal("division.successor", wrong.Code);
        }

        Assert.Equal("division.successor", (await Assert.ThrowsAsync<InvalidInputException>(
            () => ChangeAsync(office, "LAW", new DivisionEdit(Successor: "FIN")))).Code);
        await ChangeAsync(office, "TECH", new DivisionEdit(Successor: "LAW"));
        Assert.Equal("LAW", office.Get<Organisation>().OpenDesk("TECH")!.Code);
    }

    [Fact]
    public async Task The_last_open_desk_stays_open()
    {
        await using var office = await Office.OnSqliteAsync();
        var codes = office.Get<Organisation>().Divisions.Select(desk => desk.Code).ToList();
        foreach (var code in codes.Skip(1))
        {
            await CloseAsync(office, code, codes[0]);
        }

        Assert.Equal("division.last", (await Assert.ThrowsAsync<RefusedException>(() => CloseAsync(office, codes[0], codes[1]))).Code);
    }

    [Fact]
    public async Task An_imported_row_that_waits_for_an_answer_is_not_given_to_it_and_an_answered_one_stays_its_own()
    {
        await using var office = await SomeOffice.OpenAsync();
        var desk = office.Get<Organisation>().Find("LAW")!;
        await office.Get<ChangeDivision>().ExecuteAsync("LAW", new DivisionEdit(Closed: true, Successor: "FIN"), Some.Admin, Cancel);

        var (counts, problems) = await office.ImportAsync(
            "list.csv",
            $"externalId,text,division,answer,answeredAt,receivedAt\nA,请解释一条规定,{desk.Zh},,,2026-02-25\nB,请解释一条规定,{desk.Zh},已答复,2026-02-26,2026-02-25\n",
            "portal-consult");

        Assert.Empty(problems);
        Assert.Equal(2, counts.Filed);
        var items = await office.ItemsAsync();
        Assert.NotEqual("LAW", items[0].Division);
        Assert.Equal("LAW", items[1].Division);
    }

    private static async Task<string> FileAsync(Office office) => (await office.Get<FileItem>().ExecuteAsync(
        new ItemToFile { Source = "letter", Kind = ItemKind.Complaint, Text = Some.Matter }, Some.Dispatcher, Cancel)).Item.Number;

    private static Task<Division?> CloseAsync(Office office, string code, string? successor) =>
        ChangeAsync(office, code, new DivisionEdit(Closed: true, Successor: successor));

    private static Task<Division?> ChangeAsync(Office office, string code, DivisionEdit edit) =>
        office.Get<ChangeDivision>().ExecuteAsync(code, edit, Some.Admin, Cancel);

    private static Task<MailboxItem?> AssignAsync(Office office, string number, string code, params string[] assisting) =>
        office.Get<AssignItem>().ExecuteAsync(number, code, null, assisting, Some.Dispatcher, null, Cancel);
}
