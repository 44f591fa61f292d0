using Messaging.Routing.Desk;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Mailbox.Items;
using Messaging.Testing;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Tests.Desk;

/// <summary>What a clerk enters for a citizen.</summary>
public sealed class EnteringTests
{
    public static readonly TheoryData<string> Both = [Databases.Sqlite, Databases.Postgres];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task A_form_sent_twice_at_once_is_one_item_with_its_scan(string database)
    {
        await using var office = await Office.OnAsync(database);
        var form = new ItemToFile
        {
            Source = "visit",
            Text = Some.Matter,
            FormToken = "form-1",
            Files = [FileToKeep.Of("来信.png", SomeFiles.Png, AttachmentPurpose.Scan)],
        };

        var filed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => office.Get<FileItem>().ExecuteAsync(form, Some.Dispatcher, Cancel)));
        var elsewhere = await office.Get<FileItem>().ExecuteAsync(form with { Source = "letter" }, Some.Dispatcher, Cancel);

        Assert.Single(filed, one => one is { IsNew: true, Code: not null });
        Assert.Equal(filed[0].Item.Number, elsewhere.Item.Number);
        await using var db = office.Read();
        Assert.Equal(1, await db.Items.CountAsync(Cancel));
        Assert.Equal(AttachmentPurpose.Scan, (await db.Attachments.SingleAsync(Cancel)).Purpose);
    }

    [Fact]
    public async Task The_true_receipt_day_is_what_clocks_count_from_and_the_way_back_is_kept()
    {
        await using var office = await Office.OnSqliteAsync();
        var received = Some.Morning.AddDays(-7);

        var filed = await office.Get<FileItem>().ExecuteAsync(
            new ItemToFile { Source = "letter", Text = Some.Matter, Kind = ItemKind.Complaint, ReceivedAt = received, ReplyWay = "phone", ReplyAddress = "0371-60000000" },
            Some.Dispatcher,
            Cancel);
        var prompt = await office.Get<FileItem>().ExecuteAsync(
            new ItemToFile { Source = "letter", Text = Some.Matter, Kind = ItemKind.Complaint }, Some.Dispatcher, Cancel);

        Assert.True(filed.Item.DueOn < prompt.Item.DueOn);
        Assert.Equal("phone", filed.Item.ReplyTo.Way);
        Assert.NotNull(filed.Item.ReplyTo.Address);
        var refused = await Assert.ThrowsAsync<InvalidInputException>(() => office.Get<FileItem>().ExecuteAsync(
            new ItemToFile { Source = "letter", Text = Some.Matter, ReplyWay = "wechat" }, Some.Dispatcher, Cancel));
        Assert.Equal("reply.way", refused.Code);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Earlier_items_of_the_same_phone_or_with_like_words_are_shown(string database)
    {
        await using var office = await Office.OnAsync(database);
        var byPhone = await FileAsync(office, "公交站台没有遮阳棚，夏天很晒", "+86 138 0000 0001");
        var byWords = await FileAsync(office, Some.Matter, null);
        await FileAsync(office, "农村客运班车一天只有两趟，老人看病不方便", "13900000000");

        var found = await office.Get<FindRepeats>().FindAsync("138-0000-0001", $"您好，{Some.Matter}，谢谢", Some.Dispatcher, Cancel);

        Assert.Equal([byPhone, byWords], found.Select(repeat => repeat.Item.Number));
        Assert.True(found[0].SamePhone);
        Assert.False(found[1].SamePhone);
        Assert.Empty(await office.Get<FindRepeats>().FindAsync("138", "收费站", Some.Dispatcher, Cancel));
        await Assert.ThrowsAsync<NotAllowedException>(
            () => office.Get<FindRepeats>().FindAsync("13800000001", null, Some.MemberOf("EXP"), Cancel));
    }

    private static async Task<string> FileAsync(Office office, string text, string? phone) =>
        (await office.Get<FileItem>().ExecuteAsync(
            new ItemToFile { Source = "letter", Text = text, SubmitterPhone = phone }, Some.Dispatcher, Cancel)).Item.Number;
}
