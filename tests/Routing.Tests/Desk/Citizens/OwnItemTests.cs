using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Desk.Citizens;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Desk.Publishing;
using Messaging.Routing.Exchange.Verifying;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.Sources;
using Messaging.Routing.Store;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Desk.Citizens;

/// <summary>What a citizen does about an own item, by code or as one whom a channel vouches for.</summary>
public sealed class OwnItemTests
{
    private static readonly string Form = new('f', 32);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Databases.Sqlite), InlineData(Databases.Postgres)]
    public async Task An_answer_opened_with_the_code_is_read_asks_for_a_grade_and_completes_its_item(string provider)
    {
        await using var office = await Office.OnAsync(provider);
        var (number, code) = await WriteAsync(office);
        await AnswerAsync(office, number);

        var found = await office.Get<LookUpOwnItem>().ByCodeAsync(number, code, Cancel);

        Assert.NotNull(found.Item);
        var item = (await OwnAsync(office, number))!;
        Assert.Equal((ItemState.Completed, DeliveryState.Read), (item.State, item.Deliveries.Single().State));
        Assert.Equal([HistoryKind.Approved, HistoryKind.Read, HistoryKind.Completed], item.History.Select(row => row.What).TakeLast(3));
        Assert.NotNull(item.RatingAskedAt);
        await office.Get<VerifyStore>().ExecuteAsync(finding => Assert.Fail(finding.ToString()), Cancel);
    }

    [Fact]
    public async Task An_answer_read_twice_is_read_once_and_an_unanswered_item_is_not_read_at_all()
    {
        await using var office = await Office.OnSqliteAsync();
        var (number, code) = await WriteAsync(office);
        var before = (await office.Get<LookUpOwnItem>().ByCodeAsync(number, code, Cancel)).Item!.Version;
        Assert.DoesNotContain((await OwnAsync(office, number))!.History, row => row.What is HistoryKind.Read);
        Assert.Equal(before, (await OwnAsync(office, number))!.Version);
        await AnswerAsync(office, number);

        await office.Get<LookUpOwnItem>().ByCodeAsync(number, code, Cancel);
        await office.Get<LookUpOwnItem>().ByCodeAsync(number, code, Cancel);

        Assert.Single((await OwnAsync(office, number))!.History, row => row.What is HistoryKind.Read);
    }

    [Theory, InlineData(Databases.Sqlite), InlineData(Databases.Postgres)]
    public async Task Ten_wrong_codes_close_the_number_for_an_hour_also_for_the_right_one(string provider)
    {
        await using var office = await Office.OnAsync(provider);
        var (number, code) = await WriteAsync(office);
        var lookUp = office.Get<LookUpOwnItem>();
        for (var wrong = 1; wrong < LookupCode.MostTries; wrong++)
        {
            Assert.Null((await lookUp.ByCodeAsync(number, "0000000000", Cancel)).ClosedUntil);
        }

        Assert.NotNull((await lookUp.ByCodeAsync(number, "0000000000", Cancel)).ClosedUntil);
        Assert.Null((await lookUp.ByCodeAsync(number, code, Cancel)).Item);

        office.Clock.Advance(LookupCode.ClosedFor + TimeSpan.FromSeconds(1));

        Assert.NotNull((await lookUp.ByCodeAsync(number, code, Cancel)).Item);
    }

    [Fact]
    public async Task A_letter_is_of_the_mailbox_joins_nothing_and_keeps_its_files_and_wishes()
    {
        await using var office = await Office.OnSqliteAsync();
        var files = new[] { FileToKeep.Of("路面.png", SomeFiles.Png, AttachmentPurpose.Letter) };

        var (number, _) = await WriteAsync(office, letter => letter with { Files = files, Confidential = true, PublishConsent = false, Place = "新乡市" });

        var item = (await OwnAsync(office, number))!;
        Assert.Equal((SourceCodes.Mailbox, DeliveryWay.LookUp, "新乡市"), (item.Source, item.ReplyTo.Way, item.Place));
        Assert.Equal((true, false, null), (item.Confidential, item.PublishConsent, item.JoinUntil));
        Assert.Equal("路面.png", Assert.Single(item.Attachments).Name);
    }

    [Fact]
    public async Task A_form_sent_again_is_one_item_and_is_told_its_code_again_for_an_hour()
    {
        await using var office = await Office.OnSqliteAsync();
        var letter = new Letter { Text = Some.Matter, FormToken = Form };
        var file = office.Get<FileLetter>();

        var first = await file.ExecuteAsync(letter, null, Cancel);
        var again = await file.ExecuteAsync(letter, null, Cancel);
        office.Clock.Advance(TimeSpan.FromMinutes(61));
        var late = await file.ExecuteAsync(letter with { Text = "另一件事" }, null, Cancel);

        Assert.Equal((first.Item.Number, first.Code, false), (again.Item.Number, again.Code, again.IsNew));
        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{10}$", first.Code);
        Assert.Equal((first.Item.Number, null, true), (late.Item.Number, late.Code, late.Differs));
        Assert.NotNull((await office.Get<LookUpOwnItem>().ByCodeAsync(first.Item.Number, first.Code!, Cancel)).Item);
    }

    [Fact]
    public async Task Nothing_is_published_that_its_writer_does_not_want_published()
    {
        await using var office = await Office.OnSqliteAsync();
        var (number, code) = await WriteAsync(office, letter => letter with { PublishConsent = false });
        await AnswerAsync(office, number);
        await office.Get<LookUpOwnItem>().ByCodeAsync(number, code, Cancel);
        var version = (await OwnAsync(office, number))!.Version;

        var refused = await Assert.ThrowsAsync<RefusedException>(
            () => office.Get<PublishItem>().ExecuteAsync(number, null, Some.Person("another", Messaging.Routing.Mailbox.People.Role.Reviewer), version, Cancel));

        Assert.Equal("publish.consent", refused.Code);
    }

    [Fact]
    public async Task A_bad_grade_takes_the_matter_up_again_and_no_item_is_rated_twice()
    {
        await using var office = await Office.OnSqliteAsync();
        var (number, _) = await WriteAsync(office);
        var proof = new CitizenProof.Code(number);
        Assert.Equal("state.rate", (await Assert.ThrowsAsync<RefusedException>(
            () => office.Get<RateOwnItem>().ExecuteAsync(number, proof, 5, null, Cancel))).Code);
        await AnswerAsync(office, number);

        var rated = await office.Get<RateOwnItem>().ExecuteAsync(number, proof, 2, "路还是坏的", Cancel);

        Assert.Equal((ItemState.InHandling, 2, 1), (rated!.State, rated.Score, rated.Redos));
        Assert.NotNull(rated.CallBackOpenedAt);
        await Assert.ThrowsAsync<RefusedException>(() => office.Get<RateOwnItem>().ExecuteAsync(number, proof, 5, null, Cancel));
        await Assert.ThrowsAsync<InvalidInputException>(() => office.Get<RateOwnItem>().ExecuteAsync(number, proof, 6, null, Cancel));
    }

    [Fact]
    public async Task A_citizen_urges_once_a_day_and_withdraws_what_is_not_answered()
    {
        await using var office = await Office.OnSqliteAsync();
        var (number, _) = await WriteAsync(office);
        var proof = new CitizenProof.Code(number);

        await office.Get<UrgeOwnItem>().ExecuteAsync(number, proof, Cancel);
        var again = await Assert.ThrowsAsync<RefusedException>(() => office.Get<UrgeOwnItem>().ExecuteAsync(number, proof, Cancel));
        var withdrawn = await office.Get<WithdrawOwnItem>().ExecuteAsync(number, proof, null, Cancel);

        Assert.Equal("urge.again", again.Code);
        Assert.Equal(ItemState.Withdrawn, withdrawn!.State);
        await Assert.ThrowsAsync<RefusedException>(() => office.Get<WithdrawOwnItem>().ExecuteAsync(number, proof, null, Cancel));
    }

    [Fact]
    public async Task What_was_asked_for_is_brought_in_words_and_files_with_the_code_hidden()
    {
        await using var office = await Office.OnSqliteAsync();
        var (number, code) = await WriteAsync(office);
        var proof = new CitizenProof.Code(number);
        var file = FileToKeep.Of("票据.png", SomeFiles.Png, AttachmentPurpose.Letter);
        await Assert.ThrowsAsync<RefusedException>(() => office.Get<SupplementOwnItem>().ExecuteAsync(number, proof, "票据", [file], Cancel));
        Assert.Empty((await OwnAsync(office, number))!.Attachments);
        await office.Get<AssignItem>().ExecuteAsync(number, "EXP", null, Some.Dispatcher, null, Cancel);
        await office.Get<SupplementItem>().AskAsync(number, "请补充票据", Some.MemberOf("EXP"), null, Cancel);

        await office.Get<SupplementOwnItem>().ExecuteAsync(number, proof, $"票据见附件，查询码{code}", [file], Cancel);

        var item = (await OwnAsync(office, number))!;
        Assert.Equal(ItemState.InHandling, item.State);
        Assert.Equal("票据.png", Assert.Single(item.Attachments).Name);
        Assert.DoesNotContain(code, item.Text, StringComparison.Ordinal);
        Assert.Contains("票据见附件", item.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_whom_a_channel_vouches_for_has_the_own_items_and_nobody_elses()
    {
        await using var office = await Office.OnSqliteAsync();
        var me = CitizenProof.Sender.Of(DeliveryWay.WeChat, "gh_1", "openid-1", office.Get<Keys>());
        var other = CitizenProof.Sender.Of(DeliveryWay.WeChat, "gh_1", "openid-2", office.Get<Keys>());
        var number = (await office.Get<FileLetter>().ExecuteAsync(new Letter { Text = Some.Matter }, me, Cancel)).Item.Number;

        Assert.Null(await office.Get<LookUpOwnItem>().OpenAsync(number, other, "page", Cancel));
        Assert.Null(await office.Get<UrgeOwnItem>().ExecuteAsync(number, other, Cancel));
        var own = await office.Get<LookUpOwnItem>().OpenAsync(number, me, "page", Cancel);

        Assert.Equal((DeliveryWay.WeChat, DeliveryWay.WeChat, me.AddressHash), (own!.Source, own.ReplyTo.Way, own.ReplyTo.AddressHash));
        Assert.NotNull(await office.Get<UrgeOwnItem>().ExecuteAsync(number, me, Cancel));
        Assert.Null(await office.Get<UrgeOwnItem>().ExecuteAsync(number, new CitizenProof.Code("2026-000999"), Cancel));
    }

    [Fact]
    public async Task A_pass_is_good_for_its_item_and_for_half_an_hour()
    {
        await using var office = await Office.OnSqliteAsync();
        var passes = office.Get<CitizenPass>();
        var pass = passes.For("2026-000001");

        Assert.Equal("2026-000001", passes.Open(pass)!.Number);
        Assert.Null(passes.Open(pass.Replace("000001", "000002", StringComparison.Ordinal)));
        Assert.Null(passes.Open(null));
        Assert.Null(passes.Open("2026-000001.9999999999.00"));

        office.Clock.Advance(CitizenPass.LiveFor);

        Assert.Null(passes.Open(pass));
    }

    private static Task<MailboxItem?> OwnAsync(Office office, string number) =>
        office.Get<LookUpOwnItem>().FindAsync(number, new CitizenProof.Code(number), Cancel);

    private static async Task<(string Number, string Code)> WriteAsync(Office office, Func<Letter, Letter>? with = null)
    {
        var letter = new Letter { Text = Some.Matter, Kind = ItemKind.Complaint };
        var filed = await office.Get<FileLetter>().ExecuteAsync(with?.Invoke(letter) ?? letter, null, Cancel);
        return (filed.Item.Number, filed.Code!);
    }

    private static async Task AnswerAsync(Office office, string number)
    {
        await office.Get<AssignItem>().ExecuteAsync(number, "EXP", null, Some.Dispatcher, null, Cancel);
        var draft = await office.Get<AnswerItem>().ExecuteAsync(number, "经核查，多扣费用已退回原卡。", Some.MemberOf("EXP"), null, Cancel);
        await office.Get<ReviewAnswer>().ApproveAsync(number, Some.Reviewer, draft!.Version, Cancel);
    }
}
