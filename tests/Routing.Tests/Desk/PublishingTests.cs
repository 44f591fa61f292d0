using Messaging.Routing.Desk;
using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Desk.Publishing;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Testing;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Tests.Desk;

public sealed class PublishingTests
{
    private const string Letter = "我叫王小明，电话13800138000，S312线路面有坑，请修。";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Databases.Sqlite), InlineData(Databases.Postgres)]
    public async Task What_is_published_names_nobody_and_keeps_its_assessment(string provider)
    {
        await using var office = await Office.OnAsync(provider);
        var item = await CompletedAsync(office);

        await office.Get<PublishItem>().ExecuteAsync(item.Number, null, Some.Reviewer, item.Version, Cancel);

        var published = Assert.Single(await office.Get<FindPublished>().ListAsync("坑", null, 10, Cancel));
        Assert.DoesNotContain("王小明", published.Question, StringComparison.Ordinal);
        Assert.DoesNotContain("13800138000", published.Question, StringComparison.Ordinal);
        Assert.Contains("S312线路面有坑", published.Question, StringComparison.Ordinal);
        Assert.Contains("手机号", published.Assessment, StringComparison.Ordinal);
        Assert.Empty(await office.Get<FindPublished>().ListAsync("没有这些字", null, 10, Cancel));

        await office.Get<PublishItem>().WithdrawAsync(item.Number, "市民要求", Some.Reviewer, null, Cancel);

        Assert.Empty(await office.Get<FindPublished>().ListAsync(null, null, 10, Cancel));
        await using var db = office.Read();
        Assert.NotNull((await db.Publications.SingleAsync(Cancel)).WithdrawnAt);
    }

    [Theory]
    [InlineData("联系王小明即可。", "来信人")]
    [InlineData("请致电 138 0013 8000。", "手机号")]
    [InlineData("请致电１３８００１３８０００。", "手机号")]
    [InlineData("身份证11010519491231002X已核。", "身份证号")]
    [InlineData("拨打13812345678一次即可。", "手机号")]
    [InlineData("其家住郑州市金水区花园路12号3号楼。", "住址")]
    public async Task Personal_data_in_the_edited_text_is_refused_and_named_only_by_kind(string answer, string kind)
    {
        await using var office = await Office.OnSqliteAsync();
        var item = await CompletedAsync(office);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => office.Get<PublishItem>().ExecuteAsync(
            item.Number, new PublicText("路面", "S312线路面有坑。", answer), Some.Reviewer, item.Version, Cancel));

        Assert.Equal("publish.personal-data", refused.Code);
        Assert.Contains(kind, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("1380", refused.Message, StringComparison.Ordinal);
        Assert.Empty(await office.Get<FindPublished>().ListAsync(null, null, 10, Cancel));
        Assert.Null((await office.Get<FindItems>().OneAsync(item.Number, Some.Reviewer, Cancel))!.PublishedAt);
    }

    [Fact]
    public async Task What_is_confidential_is_not_published_and_nobody_publishes_the_own_answer()
    {
        await using var office = await Office.OnSqliteAsync();
        var secret = await CompletedAsync(office, confidential: true);
        var own = await CompletedAsync(office);
        var author = new Actor("both", new HashSet<Role> { Role.Reviewer }, []);

        Assert.Equal("publish.confidential", await CodeAsync(office, secret, Some.Reviewer));
        Assert.Equal("answer.own", await CodeAsync(office, own, author));
    }

    [Fact]
    public async Task A_redo_takes_the_publication_down()
    {
        await using var office = await Office.OnSqliteAsync();
        var item = await CompletedAsync(office);
        await office.Get<PublishItem>().ExecuteAsync(item.Number, null, Some.Reviewer, item.Version, Cancel);

        await office.Get<ReopenItem>().ExecuteAsync(item.Number, "又坏了", Some.Manager, null, Cancel);

        Assert.Empty(await office.Get<FindPublished>().ListAsync(null, null, 10, Cancel));
    }

    [Fact]
    public void Nothing_but_the_checked_act_publishes()
    {
        var source = Path.Combine(SharedData.ProjectRoot, "src");
        var calls = Directory.EnumerateFiles(source, "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file) is var text
                && (text.Contains("item.Publish(", StringComparison.Ordinal) || text.Contains("Publications.Add(", StringComparison.Ordinal)))
            .Select(Path.GetFileName);

        Assert.Equal(["PublishItem.cs"], calls);
    }

    private static async Task<string> CodeAsync(Office office, MailboxItem item, Actor by) => (await Assert.ThrowsAsync<RefusedException>(
        () => office.Get<PublishItem>().ExecuteAsync(item.Number, null, by, item.Version, Cancel))).Code;

    private static async Task<MailboxItem> CompletedAsync(Office office, bool confidential = false)
    {
        var filed = await office.Get<FileItem>().ExecuteAsync(
            new ItemToFile
            {
                Source = "letter",
                Kind = ItemKind.Complaint,
                Title = "路面坏了",
                Text = Letter,
                SubmitterName = "王小明",
                SubmitterPhone = "13800138000",
                Confidential = confidential,
            },
            Some.Dispatcher,
            Cancel);
        var number = filed.Item.Number;
        var author = new Actor("both", new HashSet<Role> { Role.Division }, ["EXP"]);
        await office.Get<AssignItem>().ExecuteAsync(number, "EXP", null, Some.Dispatcher, null, Cancel);
        var draft = await office.Get<AnswerItem>().ExecuteAsync(number, "S312线坑槽已于3月3日修复。", author, null, Cancel);
        var answered = await office.Get<ReviewAnswer>().ApproveAsync(number, Some.Reviewer, draft!.Version, Cancel);
        await office.Get<ConfirmDelivery>().ExecuteAsync(
            answered!.Deliveries[0].Id, "挂号信", office.Clock.GetUtcNow(), null, Some.Dispatcher, Cancel);
        return (await office.Get<FindItems>().OneAsync(number, Some.Dispatcher, Cancel))!;
    }
}
