using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Exchange.Verifying;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.People;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Exchange;

/// <summary>Whatever a hand changes in the database past the program is found.</summary>
public sealed class VerifyStoreTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public async Task An_office_at_work_is_found_whole(string provider)
    {
        await using var office = await WorkingOfficeAsync(provider);

        var (counts, findings) = await VerifyAsync(office);

        Assert.Empty(findings);
        Assert.Equal(new VerifiedCounts(Items: 4, HistoryRows: 13, Deliveries: 1, Messages: 2, Findings: 0), counts);
    }

    [Theory]
    [InlineData("UPDATE Items SET State = 'Completed' WHERE Id = 1", "2019-000001: its state is Completed, its history ends with Answered")]
    [InlineData("UPDATE Items SET Text = '路很好' WHERE Id = 1", "2019-000001: its title, text, draft or answer is not what was written")]
    [InlineData("UPDATE Items SET Answer = '没修' WHERE Id = 1", "2019-000001: its title, text, draft or answer is not what was written")]
    [InlineData("UPDATE Items SET DueOn = '2029-01-01' WHERE Id = 2", "2019-000002: a field or a delivery was changed")]
    [InlineData("UPDATE Items SET Source = 'letter' WHERE Id = 2", "2019-000002: a field or a delivery was changed")]
    [InlineData("UPDATE Items SET CompletedUpstream = 0 WHERE Id = 2", "2019-000002: a field or a delivery was changed")]
    [InlineData("UPDATE Items SET Number = '2019-000009' WHERE Id = 2", "2019-000009: its number was never drawn")]
    [InlineData("UPDATE Items SET SubmitterName = 'k1:AAAA' WHERE Id = 2", "2019-000002: the writer's name, phone or address can't be read")]
    [InlineData("UPDATE History SET At = '2019-06-01 00:00:00' WHERE ItemId = 2 AND Seq = 2", "2019-000002: history row 2 is not what was written")]
    [InlineData("UPDATE History SET Who = 'member:9' WHERE ItemId = 1 AND Seq = 5", "2019-000001: history row 5 is not what was written")]
    [InlineData("UPDATE History SET Note = '另一个' WHERE ItemId = 1 AND Seq = 5", "2019-000001: the note of history row 5 is not what was written")]
    [InlineData("UPDATE History SET Note = NULL WHERE ItemId = 1 AND Seq = 5", "2019-000001: the note of history row 5 is not what was written")]
    [InlineData("UPDATE Deliveries SET State = 'Delivered' WHERE ItemId = 1", "2019-000001: a field or a delivery was changed")]
    [InlineData("UPDATE Deliveries SET Text = '没修' WHERE ItemId = 1", "2019-000001: what was put on its way to the citizen is not the answer")]
    [InlineData("DELETE FROM Deliveries WHERE ItemId = 1", "2019-000001: a field or a delivery was changed")]
    [InlineData("DELETE FROM History WHERE ItemId = 1 AND Seq = 6", "2019-000001: it is at version 6, its history ends with row 5")]
    [InlineData("DELETE FROM History WHERE ItemId = 1 AND Seq = 2", "2019-000001: history row 2 is missing")]
    [InlineData("DELETE FROM History WHERE ItemId = 2", "2019-000002: its history is gone")]
    [InlineData("DELETE FROM History WHERE ItemId = 2; DELETE FROM Items WHERE Id = 2", "2019-000002: the number was drawn, but there is no such item")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM Items WHERE Id = 2", "history: 3 rows belong to items that are not there")]
    [InlineData("UPDATE InboundMessages SET Reply = substr(Reply, 1, 20) WHERE Id = 1", "message 1: its text or reply can't be read under the keys")]
    [InlineData("UPDATE InboundMessages SET Reply = NULL WHERE Id = 1", "message 1: it never got its reply")]
    public async Task What_a_hand_changed_is_found(string sql, string finding)
    {
        await using var office = await WorkingOfficeAsync();
        await office.SqlAsync(sql);

        var (counts, findings) = await VerifyAsync(office);

        Assert.Contains(findings, found => found.StartsWith(finding, StringComparison.Ordinal));
        Assert.Equal(findings.Count, counts.Findings);
    }

    [Fact]
    public async Task Texts_erased_together_with_their_salts_leave_a_chain_that_verifies()
    {
        await using var office = await WorkingOfficeAsync();
        await office.SqlAsync("UPDATE History SET Note = NULL, Salt = NULL WHERE ItemId = 1");
        await office.SqlAsync("UPDATE Items SET Title = NULL, Text = '', Draft = NULL, Answer = NULL, ContentSalt = NULL WHERE Id = 1");

        Assert.Empty((await VerifyAsync(office)).Findings);
    }

    /// <summary>Answered and on its way; completed at its source; declined before it came; two lines on a channel, one item.</summary>
    private static async Task<SomeOffice> WorkingOfficeAsync(string provider = Databases.Sqlite)
    {
        var office = await SomeOffice.OpenAsync(provider);
        await office.ImportAsync(
            "a.csv",
            "id,text,time,user,reply,reply_time,status\n1,路坏了,2019-04-24,张三,,,\n2,桥坏了,2019-04-24,李四,已修,2019-05-09,\n3,站坏了,2019-04-24,王五,,,不予受理\n",
            "people-cn");
        var desk = office.Get<Organisation>().Divisions[0].Code;
        var author = new Actor("clerk:2", new HashSet<Role> { Role.Division }, [desk]);
        var reviewer = new Actor("clerk:3", new HashSet<Role> { Role.Reviewer }, []);
        await office.Get<AssignItem>().ExecuteAsync("2019-000001", desk, null, SomeOffice.Clerk, null, Cancel);
        var drafted = await office.Get<AnswerItem>().ExecuteAsync("2019-000001", "您好，已修好。", author, null, Cancel);
        await office.Get<ReviewAnswer>().ApproveAsync("2019-000001", reviewer, drafted!.Version, Cancel);
        foreach (var (id, text) in new[] { ("m1", "公交站台没有遮阳棚"), ("m2", "夏天很晒") })
        {
            await office.Get<FileMessage>().ExecuteAsync(
                new IncomingMessage { Channel = "webchat", Account = "", Sender = "c1", MessageId = id, Text = text },
                async (turn, cancel) => turn.OpenItem is null ? (await turn.FileAsync(text, cancel)).Item.Number : (await turn.JoinAsync(text, cancel)).Item.Number,
                Cancel);
        }

        return office;
    }

    private static async Task<(VerifiedCounts Counts, IReadOnlyList<string> Findings)> VerifyAsync(SomeOffice office)
    {
        var findings = new List<string>();
        var counts = await office.Get<VerifyStore>().ExecuteAsync(found => findings.Add($"{found.Number}: {found.What}"), Cancel);
        return (counts, findings);
    }
}
