using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Exchange;
using Messaging.Routing.Exchange.Formats;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Reports;
using Messaging.Routing.Store;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Exchange;

public sealed class ImportItemsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_thousand_real_messages_are_filed_once_and_never_again()
    {
        var list = SharedData.Path("data/replies.jsonl");
        await using var office = await SomeOffice.OpenAsync();

        var (first, _) = await office.ImportFileAsync(list, "people-cn");
        var (second, problems) = await office.ImportFileAsync(list, "people-cn");

        Assert.Equal(new ImportCounts { Read = 2000, Filed = 2000 }, first);
        Assert.Equal(new ImportCounts { Read = 2000, AlreadyThere = 2000 }, second);
        Assert.Empty(problems);
        Assert.Equal(2000, (await office.ItemsAsync()).Select(item => item.Number).Distinct().Count());
    }

    [Fact]
    public async Task A_row_without_an_id_of_its_own_is_known_again_and_its_id_does_not_give_the_writer_away()
    {
        await using var office = await SomeOffice.OpenAsync();
        await using var other = await SomeOffice.OpenAsync();
        const string List = "user,title,text,time\n张三,路,路坏了,2019-04-24\n李四,路,路坏了,2019-04-24\n张三,路,路坏了,2019-04-24\n";

        var (first, _) = await office.ImportAsync("a.csv", List, "letter");
        var (second, _) = await office.ImportAsync("b.csv", List, "letter");
        await other.ImportAsync("a.csv", List, "letter");

        Assert.Equal((2, 1), (first.Filed, first.AlreadyThere));
        Assert.Equal((0, 3), (second.Filed, second.AlreadyThere));
        Assert.NotEqual((await office.ItemsAsync())[0].ExternalId, (await other.ItemsAsync())[0].ExternalId);
    }

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public async Task Two_imports_at_the_same_time_file_every_row_once(string provider)
    {
        await using var office = await SomeOffice.OpenAsync(provider);
        await using var node = office.AnotherNode();
        var list = "id,text\n" + string.Concat(Enumerable.Range(1, 300).Select(i => $"{i},路坏了{i}\n"));
        await File.WriteAllTextAsync(Path.Combine(office.Folder, "a.csv"), list, Cancel);

        var both = await Task.WhenAll(
            office.ImportFileAsync(Path.Combine(office.Folder, "a.csv"), "letter"),
            node.ImportFileAsync(Path.Combine(office.Folder, "a.csv"), "letter"));

        Assert.Equal(300, both.Sum(one => one.Counts.Filed));
        Assert.Equal(300, both.Sum(one => one.Counts.AlreadyThere));
        Assert.Equal(300, (await office.ItemsAsync()).Count);
    }

    [Fact]
    public async Task An_answer_with_its_time_is_history_of_a_completed_item()
    {
        await using var office = await SomeOffice.OpenAsync();

        await office.ImportAsync("a.csv", "id,text,time,reply,reply_time\n1,路坏了,2019-04-24 16:03,已修,2019-05-09 09:49\n", "portal-consult");

        var item = Assert.Single(await office.ItemsAsync());
        var answered = new DateTimeOffset(2019, 5, 9, 9, 49, 0, TimeSpan.FromHours(8));
        Assert.Equal((ItemState.Completed, true), (item.State, item.CompletedUpstream));
        Assert.Equal((answered, answered), (item.AnsweredAt, item.CompletedAt));
        Assert.Equal([HistoryKind.Registered, HistoryKind.AnsweredUpstream, HistoryKind.Completed], item.History.Select(row => row.What));
        Assert.Equal([item.ReceivedAt, answered, answered], item.History.Select(row => row.At));
        Assert.All(item.History, row => Assert.Equal(Some.Morning, row.RecordedAt));
        Assert.Equal("""{"file":"a.csv","importer":"clerk:1","line":2}""", item.History[1].Details);
        Assert.Empty(item.Deliveries);
        Assert.Null(item.CodeHash);
        Assert.Null(item.JoinUntil);
    }

    [Theory]
    [InlineData("路坏了,2019-04-24,已修,", "answer without answeredAt")]
    [InlineData("路坏了,2019-04-24,已修,2019-04-23", "answeredAt lies before receivedAt")]
    [InlineData("路坏了,2027-01-01,,", "receivedAt lies in the future")]
    [InlineData("路坏了,2019-04-24,已修,2027-01-01", "answeredAt lies in the future")]
    [InlineData("路坏了,0001-01-02,,", "receivedAt lies before 2000-01-01")]
    [InlineData("路坏了,1999-12-31 23:59:59,,", "receivedAt lies before 2000-01-01")]
    [InlineData("路坏了,不知道,,", "receivedAt: not a time such as 2019-04-24 16:03:40")]
    [InlineData(",2019-04-24,,", "text and title are both missing")]
    [InlineData("路坏了,,已修,2019-04-23", "answeredAt lies before receivedAt, which is now where the list does not give it")]
    public async Task A_row_that_would_make_a_false_record_is_rejected_with_its_line_and_the_rest_goes_on(string row, string reason)
    {
        await using var office = await SomeOffice.OpenAsync();

        var (counts, problems) = await office.ImportAsync("a.csv", $"text,time,reply,reply_time\n{row}\n桥坏了,,,\n", "letter");

        Assert.Equal((2, 1, 1), (counts.Read, counts.Filed, counts.Rejected));
        Assert.Equal($"2 Rejected {reason}", Assert.Single(problems));
    }

    [Fact]
    public async Task A_day_as_the_time_of_an_answer_may_be_the_day_of_the_message()
    {
        await using var office = await SomeOffice.OpenAsync();

        await office.ImportAsync("a.csv", "text,time,reply,reply_time\n路坏了,2019-04-24 16:03,已修,2019-04-24\n", "letter");

        var item = Assert.Single(await office.ItemsAsync());
        Assert.Equal(item.ReceivedAt, item.AnsweredAt);
    }

    [Fact]
    public async Task A_row_without_source_is_of_the_mailbox_itself_and_says_so_while_an_unknown_one_is_rejected()
    {
        await using var office = await SomeOffice.OpenAsync();
        const string List = "source,id,text\n,1,路坏了\n人民网,2,路坏了\nwechat,3,路坏了\n某某网,4,路坏了\n";

        var (counts, problems) = await office.ImportAsync("a.csv", List);
        var (named, _) = await office.ImportAsync("a.csv", List, "厅长信箱");

        Assert.Equal((3, 1, 1), (counts.Filed, counts.Rejected, counts.SourceAssumed));
        Assert.Equal(["5 Rejected source: not a source of this office"], problems);
        Assert.Equal((0, 3, 1), (named.Filed, named.AlreadyThere, named.Rejected));
        Assert.Equal(["portal-mailbox", "people-cn", "wechat"], (await office.ItemsAsync()).Select(item => item.Source));
    }

    [Fact]
    public async Task Types_statuses_and_divisions_may_be_codes_or_Chinese_names()
    {
        await using var office = await SomeOffice.OpenAsync();
        var desk = office.Get<Organisation>().Divisions[0];

        var (counts, problems) = await office.ImportAsync(
            "a.csv",
            $"""
            id,text,类型,承办单位,状态,time
            1,路坏了,投诉,{desk.Zh},办理中,2019-04-24
            2,路坏了,suggestion,{desk.Code},,2019-04-24
            3,路坏了,投诉类,某某新设处,,2019-04-24
            4,路坏了,表扬,,飞走了,2019-04-24
            """,
            "letter");

        Assert.Empty(problems);
        Assert.Equal((4, 1, 1), (counts.Filed, counts.UnknownDivision, counts.UnknownWord));
        var items = await office.ItemsAsync();
        Assert.Equal((ItemKind.Complaint, ItemState.Dispatched, desk.Code), (items[0].Kind, items[0].State, items[0].Division));
        Assert.Equal((ItemKind.Suggestion, ItemState.Dispatched, desk.Code), (items[1].Kind, items[1].State, items[1].Division));
        Assert.Equal(ItemKind.Complaint, items[2].Kind);
        Assert.Contains("某某新设处", items[2].History[0].Details, StringComparison.Ordinal);
        Assert.Contains("表扬", items[3].History[0].Details, StringComparison.Ordinal);
        Assert.Equal(items[0].ReceivedAt, items[0].History[^1].At);
    }

    [Fact]
    public async Task An_open_accusation_waits_for_the_dispatcher_and_an_answered_one_counts_with_the_division_of_the_list()
    {
        await using var office = await SomeOffice.OpenAsync();

        var (counts, problems) = await office.ImportAsync(
            "a.csv",
            """
            id,text,类型,division,time,answer,answeredAt
            1,省公路管理局科长收受红包，请严肃查处,举报,HWY-TRUNK,2026-02-02,,
            2,省公路管理局科长收受红包，请严肃查处,投诉,HWY-TRUNK,2026-02-02,,
            3,省公路管理局科长收受红包，请严肃查处,投诉,HWY-TRUNK,2026-02-02,已查处。,2026-02-20
            4,省公路管理局科长收受红包，请严肃查处,投诉,DISC,2026-02-02,,
            5,国道坑多请养护,投诉,HWY-TRUNK,2026-02-02,,
            """,
            "letter");

        Assert.Empty(problems);
        Assert.Equal((5, 2), (counts.Filed, counts.KeptFromAccused));
        Assert.Equal(
            [
                (ItemState.Registered, null), (ItemState.Registered, null), (ItemState.Completed, "HWY-TRUNK"), (ItemState.Dispatched, "DISC"),
                (ItemState.Dispatched, "HWY-TRUNK"),
            ],
            (await office.ItemsAsync()).Select(item => (item.State, item.Division)));
        Assert.Contains("HWY-TRUNK", (await office.ItemsAsync())[0].History[^1].Note, StringComparison.Ordinal);
        var table = await office.CompletionAsync(new CompletionQuery
        {
            From = new DateOnly(2026, 2, 1), To = new DateOnly(2026, 2, 28), AsOf = new DateOnly(2026, 2, 28),
        });
        Assert.Equal((5, 1, 1, 1), (table.Total.Received, table.Total.Answered, table.Total.Completed, table.Total.CompletedUpstream));
    }

    [Fact]
    public async Task Done_without_an_answer_stays_open_and_other_ends_are_taken_over()
    {
        await using var office = await SomeOffice.OpenAsync();
        const string List = """
            id,text,status,承办单位,time,answeredAt
            1,路坏了,已办结,,2019-04-24,2019-04-28
            2,路坏了,不予受理,,2019-04-24,2019-04-28
            3,路坏了,转出,市公安局,2019-04-24,2019-04-28
            4,路坏了,已撤回,,2019-04-24,
            5,路坏了,invalid,,2019-04-24,
            6,路坏了,并案,,2019-04-24,
            """;

        var (counts, _) = await office.ImportAsync("a.csv", List, "letter");
        var (again, problems) = await office.ImportAsync("a.csv", List, "letter");

        Assert.Equal((6, 1), (counts.Filed, counts.DoneWithoutAnswer));
        Assert.Equal(6, again.AlreadyThere);
        Assert.Empty(problems);
        var items = await office.ItemsAsync();
        Assert.True(items[0].State.IsOpen());
        Assert.Equal(
            [ItemState.Declined, ItemState.Referred, ItemState.Withdrawn, ItemState.Invalid, ItemState.Merged],
            items.Skip(1).Select(item => item.State));
        Assert.Equal("市公安局", items[2].Authority);
        Assert.All(items.Skip(1), item => Assert.Equal(HistoryKind.EndedUpstream, item.History[^1].What));
        Assert.Equal(new DateOnly(2019, 4, 28), ChinaTime.DateOf(items[1].History[^1].At));
    }

    [Fact]
    public async Task A_new_answer_closes_an_open_item_only_where_the_source_answers_its_writers_itself()
    {
        await using var office = await SomeOffice.OpenAsync();
        await office.ImportAsync("a.csv", "source,id,text,time\ngov-portal,1,路坏了,2019-04-24\nletter,1,路坏了,2019-04-24\n");

        var (counts, problems) = await office.ImportAsync(
            "b.csv", "source,id,text,time,reply,reply_time\ngov-portal,1,路坏了,2019-04-24,已修,2019-05-09\nletter,1,路坏了,2019-04-24,已修,2019-05-09\n");

        Assert.Equal((0, 1, 1), (counts.Filed, counts.Updated, counts.Differs));
        Assert.Equal("3 Differs answer (the source is not marked as answered upstream)", Assert.Single(problems));
        var items = await office.ItemsAsync();
        Assert.Equal((ItemState.Completed, true, "已修"), (items[0].State, items[0].CompletedUpstream, items[0].Answer));
        Assert.True(items[1].State.IsOpen());
    }

    [Fact]
    public async Task The_signed_answer_in_the_list_of_its_source_is_the_proof_that_it_arrived()
    {
        await using var office = await SomeOffice.OpenAsync();
        await office.ImportAsync("a.csv", "id,text,time\n1,路坏了,2019-04-24\n2,桥坏了,2019-04-24\n", "people-cn");
        foreach (var item in await office.ItemsAsync())
        {
            await AnswerAsync(office, item.Number, "您好，已修好。");
        }

        var (counts, problems) = await office.ImportAsync(
            "b.csv",
            "id,text,time,reply,reply_time\n1,路坏了,2019-04-24,您好，已修好。,2019-07-01 10:00\n2,桥坏了,2019-04-24,另一个答复,2019-07-01 10:00\n",
            "people-cn");

        Assert.Equal((1, 1), (counts.Updated, counts.Differs));
        Assert.Equal("3 Differs answer", Assert.Single(problems));
        var items = await office.ItemsAsync();
        Assert.Equal((ItemState.Completed, false), (items[0].State, items[0].CompletedUpstream));
        Assert.Equal((ItemState.Answered, "您好，已修好。"), (items[1].State, items[1].Answer));
    }

    [Fact]
    public async Task What_differs_is_listed_and_ours_is_kept()
    {
        await using var office = await SomeOffice.OpenAsync();
        await office.ImportAsync("a.csv", "id,title,text,time,user,reply,reply_time\n1,路,路坏了,2019-04-24 16:03:40,张三,已修,2019-05-09\n", "people-cn");

        var (same, _) = await office.ImportAsync("b.csv", "id,title,text,time\n1,路,路坏了,2019/4/24 16:03\n", "people-cn");
        var (other, problems) = await office.ImportAsync(
            "c.csv", "id,title,text,time,user,reply,reply_time\n1,路,路又坏了,2019-04-25,李四,已修,2019-05-09\n", "people-cn");
        var (reply, replies) = await office.ImportAsync(
            "d.csv", "id,title,text,time,user,reply,reply_time\n1,路,路坏了,2019-04-24,张三,没修,2019-05-10\n", "people-cn");

        Assert.Equal(1, same.AlreadyThere);
        Assert.Equal((1, 1), (other.Differs, reply.Differs));
        Assert.Equal("2 Differs text, receivedAt, submitterName", Assert.Single(problems));
        Assert.Equal("2 Differs answer", Assert.Single(replies));
        var item = Assert.Single(await office.ItemsAsync());
        Assert.Equal(("路坏了", "已修"), (item.Text, item.Answer));
    }

    [Fact]
    public async Task Names_and_phones_are_protected()
    {
        await using var office = await SomeOffice.OpenAsync();

        await office.ImportAsync("a.csv", "id,text,user,submitterPhone\n1,路坏了,张三,13800138000\n", "letter");

        var item = Assert.Single(await office.ItemsAsync());
        var keys = office.Get<Keys>();
        Assert.Equal(("张三", "13800138000"), (keys.Open(item.SubmitterName!), keys.Open(item.SubmitterPhone!)));
        Assert.DoesNotContain("张三", item.SubmitterName!.Cipher, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejected_rows_can_be_mended_in_a_sheet_and_imported_again()
    {
        await using var office = await SomeOffice.OpenAsync();
        var rejected = Path.Combine(office.Folder, "rejected.csv");
        await File.WriteAllTextAsync(
            Path.Combine(office.Folder, "a.csv"), "id,title,text,time\n1,=1+1,\"路坏了，\n很坏\",昨天\n", Cancel);
        using (var rows = new RejectedRows(rejected))
        {
            await office.Get<ImportItems>().ExecuteAsync(
                SheetFile.Read(Path.Combine(office.Folder, "a.csv"), "a.csv"),
                "a.csv", "letter", SomeOffice.Clerk, _ => { }, rows.Add, Cancel);
        }

        var bytes = await File.ReadAllBytesAsync(rejected, Cancel);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var text = System.Text.Encoding.UTF8.GetString(bytes[3..]);
        Assert.StartsWith("line,reason,source,externalId,", text, StringComparison.Ordinal);
        Assert.Contains("'=1+1", text, StringComparison.Ordinal);

        var (counts, _) = await office.ImportAsync("mended.csv", text.Replace("昨天", "2019-04-24", StringComparison.Ordinal), "letter");

        Assert.Equal(1, counts.Filed);
        var item = Assert.Single(await office.ItemsAsync());
        Assert.Equal(("=1+1", "路坏了，\n很坏"), (item.Title, item.Text));
    }

    [Fact]
    public async Task A_title_alone_is_enough()
    {
        await using var office = await SomeOffice.OpenAsync();

        var (counts, _) = await office.ImportAsync("a.csv", "id,title\n1,南三环公交站台没有遮阳棚\n", "letter");

        Assert.Equal(1, counts.Filed);
        Assert.Equal("南三环公交站台没有遮阳棚", Assert.Single(await office.ItemsAsync()).Title);
    }

    private static async Task AnswerAsync(SomeOffice office, string number, string text)
    {
        var desk = office.Get<Organisation>().Divisions[0].Code;
        var author = new Actor("clerk:2", new HashSet<Role> { Role.Division }, [desk]);
        var reviewer = new Actor("clerk:3", new HashSet<Role> { Role.Reviewer }, []);
        await office.Get<AssignItem>().ExecuteAsync(number, desk, null, SomeOffice.Clerk, null, Cancel);
        var drafted = await office.Get<AnswerItem>().ExecuteAsync(number, text, author, null, Cancel);
        await office.Get<ReviewAnswer>().ApproveAsync(number, reviewer, drafted!.Version, Cancel);
    }
}
