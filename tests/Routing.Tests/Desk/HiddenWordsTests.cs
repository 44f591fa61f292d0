using Messaging.Routing.Desk;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Desk;

/// <summary>Who is shown the matter without the person does not find the person's item by what is hidden.</summary>
public sealed class HiddenWordsTests
{
    public static readonly TheoryData<string> Both = [Databases.Sqlite, Databases.Postgres];

    private const string Written = "我叫郑晓棠，手机15512349876，身份证410105199003077712，反映ETC重复扣费";

    private static readonly Actor Division = Some.MemberOf("EXP");

    private static readonly string[] Hidden = ["15512349876", "郑晓棠", "郑晓", "1551", "9876", "199003", "晓棠，手机155"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task An_item_is_not_found_and_not_counted_by_what_is_hidden_from_its_reader(string database)
    {
        await using var office = await Office.OnAsync(database, new IntakeOptions { AutoDispatchConfidence = 1.01 });
        var number = await FileAsync(office, Written, "郑晓棠来信");

        foreach (var words in Hidden)
        {
            foreach (var reader in (Actor[])[Division, Some.Manager])
            {
                Assert.Equal((0, 0, 0, 0), await FoundAsync(office, words, reader));
            }

            foreach (var reader in (Actor[])[Some.Dispatcher, Some.Reviewer])
            {
                Assert.Equal((1, 1, 1, 1), await FoundAsync(office, words, reader));
            }
        }

        foreach (var shown in (string[])["重复扣费", "ETC", "手机", "我叫", number, number[^6..].TrimStart('0')])
        {
            Assert.Equal((1, 1, 1, 1), await FoundAsync(office, shown, Division));
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Pages_are_full_and_go_on_where_they_ended_when_most_that_bears_the_words_is_hidden(string database)
    {
        await using var office = await Office.OnAsync(database, new IntakeOptions { AutoDispatchConfidence = 1.01 });
        var shown = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            shown.Add(await FileAsync(office, $"155路公交车不到站，第{i}次了"));
            await FileAsync(office, Written.Replace("15512349876", "13155678901", StringComparison.Ordinal));
        }

        var (found, query) = (new List<string>(), new ItemQuery { Words = "155", Limit = 2 });
        var sizes = new List<int>();
        do
        {
            var page = await office.Get<FindItems>().ListAsync(query, Division, Cancel);
            found.AddRange(page.Items.Select(item => item.Number));
            sizes.Add(page.Items.Count);
            query = query with { After = page.Next };
        }
        while (query.After is not null);

        Assert.Equal([2, 2, 1], sizes);
        Assert.Equal(shown.AsEnumerable().Reverse(), found);
        var second = await office.Get<ReadInbox>().PageAsync(query with { After = null }, InboxOrder.Newest, 2, Division, Cancel);
        Assert.Equal((5, [shown[2], shown[1]]), (second.Total, second.Rows.Select(row => row.Number).ToArray()), Same);
    }

    [Fact]
    public async Task A_number_at_the_end_of_an_excerpt_is_hidden_whole()
    {
        await using var office = await Office.OnSqliteAsync(new IntakeOptions { AutoDispatchConfidence = 1.01 });
        await FileAsync(office, $"{new string('慢', 140)}我是郑晓棠，电话是15512349876");

        var row = Assert.Single((await office.Get<ReadInbox>().PageAsync(new ItemQuery(), InboxOrder.Newest, 1, Division, Cancel)).Rows);

        Assert.EndsWith("我是某某，电话是某某", row.Excerpt, StringComparison.Ordinal);
    }

    private static bool Same((int Total, string[] Numbers) one, (int Total, string[] Numbers) other) =>
        one.Total == other.Total && one.Numbers.SequenceEqual(other.Numbers);

    /// <summary>In the list, in the count, and as rows and total of the workbench.</summary>
    private static async Task<(int List, int Count, int Rows, int Total)> FoundAsync(Office office, string words, Actor reader)
    {
        var query = new ItemQuery { Words = words };
        var inbox = await office.Get<ReadInbox>().PageAsync(query, InboxOrder.Urgent, 1, reader, Cancel);
        return (
            (await office.Get<FindItems>().ListAsync(query, reader, Cancel)).Items.Count,
            await office.Get<FindItems>().CountAsync(query, reader, Cancel),
            inbox.Rows.Count,
            inbox.Total);
    }

    private static async Task<string> FileAsync(Office office, string text, string? title = null)
    {
        var filed = await office.Get<FileItem>().ExecuteAsync(
            new ItemToFile
            {
                Source = "letter", Kind = ItemKind.Complaint, Title = title, Text = text, SubmitterName = "郑晓棠", SubmitterPhone = "15512349876",
            },
            Some.Dispatcher,
            Cancel);
        await office.Get<AssignItem>().ExecuteAsync(filed.Item.Number, "EXP", null, Some.Dispatcher, null, Cancel);
        return filed.Item.Number;
    }
}
