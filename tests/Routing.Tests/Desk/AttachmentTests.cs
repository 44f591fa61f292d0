using Messaging.Routing.Desk;
using Messaging.Routing.Desk.Attachments;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Exchange.Verifying;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Testing;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Tests.Desk;

public sealed class AttachmentTests
{
    public static readonly TheoryData<string> Both = [Databases.Sqlite, Databases.Postgres];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly Actor Expressways = Some.MemberOf("EXP");

    [Theory, MemberData(nameof(Both))]
    public async Task A_file_comes_back_as_it_was_handed_in_and_its_hash_stands_in_the_history(string database)
    {
        await using var office = await Office.OnAsync(database);
        var number = await FileAsync(office);

        var added = await AddAsync(office, number, Expressways, AttachmentPurpose.Internal, SomeFiles.Pdf, "调查.pdf");
        var again = await AddAsync(office, number, Expressways, AttachmentPurpose.Internal, SomeFiles.Pdf, "调查.pdf");

        Assert.Equal(added!.Value.Attachment.Id, again!.Value.Attachment.Id);
        var opened = await office.Get<OpenAttachment>().ForAsync(added.Value.Attachment.Id, Expressways, Cancel);
        Assert.Equal(SomeFiles.Pdf, opened!.Content);
        var item = await office.Get<FindItems>().OneAsync(number, Some.Dispatcher, Cancel);
        var row = Assert.Single(item!.History, row => row.What is HistoryKind.AttachmentAdded);
        Assert.Contains(added.Value.Attachment.Sha256, row.Details, StringComparison.Ordinal);
        Assert.Equal("调查.pdf", row.Note);
        await using var db = office.Read();
        Assert.DoesNotContain("%PDF", System.Text.Encoding.Latin1.GetString((await db.AttachmentContents.SingleAsync(Cancel)).Cipher), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_the_item_adds_files_and_who_sees_it_opens_them()
    {
        await using var office = await Office.OnSqliteAsync();
        var number = await FileAsync(office);
        var source = Some.Intake("letter");

        Assert.NotNull(await AddAsync(office, number, Some.Dispatcher, AttachmentPurpose.Scan, SomeFiles.Png));
        Assert.NotNull(await AddAsync(office, number, Some.Reviewer, AttachmentPurpose.Internal, SomeFiles.Gif));
        Assert.NotNull(await AddAsync(office, number, source, AttachmentPurpose.Letter, SomeFiles.Jpeg));
        var inner = (await AddAsync(office, number, Expressways, AttachmentPurpose.Answer, SomeFiles.Pdf))!.Value.Attachment.Id;
        Assert.Null(await AddAsync(office, number, Some.MemberOf("RTB"), AttachmentPurpose.Internal, SomeFiles.Png));
        Assert.Null(await AddAsync(office, number, Some.Intake("weibo"), AttachmentPurpose.Letter, SomeFiles.Png));
        await Assert.ThrowsAsync<NotAllowedException>(() => AddAsync(office, number, source, AttachmentPurpose.Internal, SomeFiles.Png));
        await Assert.ThrowsAsync<NotAllowedException>(() => AddAsync(office, number, Expressways, AttachmentPurpose.Scan, SomeFiles.Jpeg));
        await Assert.ThrowsAsync<NotAllowedException>(() => AddAsync(office, number, Some.Manager, AttachmentPurpose.Internal, SomeFiles.Png));

        var open = office.Get<OpenAttachment>();
        Assert.NotNull(await open.ForAsync(inner, Expressways, Cancel));
        Assert.NotNull(await open.ForAsync(inner, Some.Reviewer, Cancel));
        Assert.Null(await open.ForAsync(inner, Some.MemberOf("RTB"), Cancel));
        Assert.Null(await open.ForAsync(inner, source, Cancel));
        Assert.NotNull(await open.ForAsync(inner - 1, source, Cancel));
        Assert.NotNull(await open.ForAsync(inner - 1, Expressways, Cancel));
        Assert.Null(await open.ForAsync(inner - 1, Some.Intake("weibo"), Cancel));
        await Assert.ThrowsAsync<NotAllowedException>(() => open.ForAsync(inner, Some.Manager, Cancel));
        await Assert.ThrowsAsync<NotAllowedException>(() => open.ForAsync(inner, Some.Admin, Cancel));
    }

    [Fact]
    public async Task A_scan_shows_its_writer_and_is_not_for_the_division()
    {
        await using var office = await Office.OnSqliteAsync();
        var number = await FileAsync(office);
        var scan = (await AddAsync(office, number, Some.Dispatcher, AttachmentPurpose.Scan, SomeFiles.Png))!.Value.Attachment.Id;

        Assert.Null(await office.Get<OpenAttachment>().ForAsync(scan, Expressways, Cancel));
        Assert.NotNull(await office.Get<OpenAttachment>().ForAsync(scan, Some.Dispatcher, Cancel));
    }

    [Fact]
    public async Task Who_opened_the_person_for_a_reason_opens_the_scan_and_nobody_else_of_the_division_does()
    {
        await using var office = await Office.OnSqliteAsync();
        var number = await FileAsync(office, "张某某");
        var scan = (await AddAsync(office, number, Some.Dispatcher, AttachmentPurpose.Scan, SomeFiles.Png))!.Value.Attachment.Id;
        var colleague = new Actor("colleague", Expressways.Roles, Expressways.Divisions);

        await office.Get<OpenPerson>().ExecuteAsync(number, "需电话核实", Expressways, Cancel);

        Assert.NotNull(await office.Get<OpenAttachment>().ForAsync(scan, Expressways, Cancel));
        Assert.Null(await office.Get<OpenAttachment>().ForAsync(scan, colleague, Cancel));

        await office.Get<KeepConfidential>().ExecuteAsync(number, Some.Dispatcher, null, Cancel);
        Assert.Null(await office.Get<OpenAttachment>().ForAsync(scan, Expressways, Cancel));
    }

    [Fact]
    public async Task An_item_takes_twenty_files_and_no_more()
    {
        await using var office = await Office.OnSqliteAsync();
        var number = await FileAsync(office);
        for (var i = 0; i < MailboxItem.MostAttachments; i++)
        {
            await AddAsync(office, number, Expressways, AttachmentPurpose.Internal, SomeFiles.Text($"第{i}份"));
        }

        var refused = await Assert.ThrowsAsync<RefusedException>(
            () => AddAsync(office, number, Expressways, AttachmentPurpose.Internal, SomeFiles.Text("又一份")));
        Assert.Equal("attachment.count", refused.Code);
    }

    [Fact]
    public async Task A_link_lives_for_a_day_and_opens_one_file_only()
    {
        await using var office = await Office.OnSqliteAsync();
        var number = await FileAsync(office);
        var file = (await AddAsync(office, number, Expressways, AttachmentPurpose.Internal, SomeFiles.Png))!.Value.Attachment;
        var other = (await AddAsync(office, number, Expressways, AttachmentPurpose.Internal, SomeFiles.Gif))!.Value.Attachment;
        var token = office.Get<AttachmentLinks>().LinkTo(file).Split("?t=")[1];
        var open = office.Get<OpenAttachment>();

        office.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.Equal(SomeFiles.Png, (await open.ByLinkAsync(file.Id, token, Cancel))!.Content);
        Assert.Null(await open.ByLinkAsync(other.Id, token, Cancel));
        var (until, signature) = (long.Parse(token.Split('.')[0], null), token.Split('.')[1]);
        foreach (var forged in new[] { "", ".", "x", $"{until + 1}.{signature}", $"{until}.", $"{until}.{signature[..^1]}", $"-{token}" })
        {
            Assert.Null(await open.ByLinkAsync(file.Id, forged, Cancel));
        }

        office.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await open.ByLinkAsync(file.Id, token, Cancel));
    }

    [Theory]
    [InlineData("UPDATE AttachmentContents SET Cipher = (SELECT Cipher FROM AttachmentContents WHERE AttachmentId = 2) WHERE AttachmentId = 1", "the content of attachment 1 is not what was added")]
    [InlineData("UPDATE AttachmentContents SET Cipher = x'00' WHERE AttachmentId = 1", "the content of attachment 1 can't be read under the keys")]
    [InlineData("DELETE FROM AttachmentContents WHERE AttachmentId = 2", "the content of attachment 2 is gone")]
    [InlineData("DELETE FROM AttachmentContents WHERE AttachmentId = 2; DELETE FROM Attachments WHERE Id = 2", "attachment 2 is gone")]
    [InlineData("UPDATE Attachments SET Sha256 = 'x' WHERE Id = 1", "attachment 1 is not the one that was added")]
    [InlineData("UPDATE Attachments SET Name = '另一个.png' WHERE Id = 1", "attachment 1 is not the one that was added")]
    [InlineData("UPDATE Attachments SET Purpose = 'Answer' WHERE Id = 1", "attachment 1 is not the one that was added")]
    [InlineData("UPDATE Attachments SET No = 7 WHERE Id = 1", "attachment 7 has no row in the history")]
    public async Task A_file_changed_by_hand_is_found(string sql, string finding)
    {
        await using var office = await Office.OnSqliteAsync();
        var number = await FileAsync(office);
        await AddAsync(office, number, Expressways, AttachmentPurpose.Internal, SomeFiles.Png);
        await AddAsync(office, number, Expressways, AttachmentPurpose.Internal, SomeFiles.Gif);
        Assert.Empty(await VerifyAsync(office));

        await using (var db = office.Read())
        {
            await db.Database.ExecuteSqlRawAsync(sql, Cancel);
        }

        Assert.Contains($"{number}: {finding}", await VerifyAsync(office));
    }

    private static async Task<List<string>> VerifyAsync(Office office)
    {
        var findings = new List<string>();
        await office.Get<VerifyStore>().ExecuteAsync(found => findings.Add($"{found.Number}: {found.What}"), Cancel);
        return findings;
    }

    private static Task<(MailboxItem Item, Attachment Attachment)?> AddAsync(
        Office office, string number, Actor by, AttachmentPurpose purpose, byte[] content, string? name = null) =>
        office.Get<AddAttachment>().ExecuteAsync(number, FileToKeep.Of(name, content, purpose), by, null, Cancel);

    private static async Task<string> FileAsync(Office office, string? writer = null)
    {
        var filed = await office.Get<FileItem>().ExecuteAsync(
            new ItemToFile { Source = "letter", Text = Some.Matter, SubmitterName = writer }, Some.Dispatcher, Cancel);
        await office.Get<AssignItem>().ExecuteAsync(filed.Item.Number, "EXP", null, Some.Dispatcher, null, Cancel);
        return filed.Item.Number;
    }
}
