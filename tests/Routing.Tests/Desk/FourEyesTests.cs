using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Desk.Publishing;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Desk;

/// <summary>四眼原则: a colleague who hands in the same words again does not make them somebody else's.</summary>
public sealed class FourEyesTests : IAsyncLifetime
{
    private const string Words = "经核查，多扣的费用已于3月2日退回原卡。";

    private static readonly Actor Dual = new("dual", new HashSet<Role> { Role.Division, Role.Reviewer }, [ItemsInEveryState.Desk]);

    private Office _office = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _office = await Office.OnSqliteAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Theory]
    [InlineData(Words)]
    [InlineData("经核查，多扣的费用已退回，请您查收。")]
    public async Task Who_handed_in_a_text_does_not_sign_what_a_colleague_handed_in_after_it(string colleague)
    {
        var (number, _) = await ItemsInEveryState.AddAsync(_office, ItemState.InHandling);
        await DraftAsync(number, Words, Dual);
        await DraftAsync(number, colleague, ItemsInEveryState.Author);

        await OwnAsync(() => ApproveAsync(number, Dual));

        Assert.Equal(ItemState.Answered, (await ApproveAsync(number, Some.Reviewer))!.State);
    }

    [Fact]
    public async Task After_a_text_was_sent_back_its_author_signs_another_ones_but_not_the_same_words()
    {
        var (number, _) = await ItemsInEveryState.AddAsync(_office, ItemState.InHandling);
        var draft = await DraftAsync(number, Words, Dual);
        await _office.Get<ReviewAnswer>().SendBackAsync(number, "请写明依据", Some.Reviewer, draft.Version, Cancel);
        await DraftAsync(number, $"{Words}\n", ItemsInEveryState.Author);

        await OwnAsync(() => ApproveAsync(number, Dual));

        draft = await DraftAsync(number, "依据《收费公路管理条例》，已退款。", ItemsInEveryState.Author);
        Assert.Equal(ItemState.Answered, (await ApproveAsync(number, Dual))!.State);
    }

    [Fact]
    public async Task Who_handed_in_a_text_does_not_publish_the_answer_a_colleague_made_of_it()
    {
        var (number, _) = await ItemsInEveryState.AddAsync(_office, ItemState.InHandling);
        await DraftAsync(number, Words, Dual);
        await DraftAsync(number, Words, ItemsInEveryState.Author);
        var signed = (await ApproveAsync(number, Some.Reviewer))!;
        var done = await _office.Get<ConfirmDelivery>().ExecuteAsync(
            signed.Deliveries[0].Id, "挂号信", _office.Clock.GetUtcNow(), null, Some.Dispatcher, Cancel);

        await OwnAsync(() => _office.Get<PublishItem>().ExecuteAsync(number, null, Dual, done!.Item!.Version, Cancel));

        Assert.NotNull((await _office.Get<PublishItem>().ExecuteAsync(number, null, Some.Reviewer, done!.Item!.Version, Cancel))!.PublishedAt);
    }

    private static async Task OwnAsync(Func<Task> act) => Assert.Equal("answer.own", (await Assert.ThrowsAsync<RefusedException>(act)).Code);

    private async Task<MailboxItem> DraftAsync(string number, string text, Actor by) =>
        (await _office.Get<AnswerItem>().ExecuteAsync(number, text, by, null, Cancel))!;

    private async Task<MailboxItem?> ApproveAsync(string number, Actor by)
    {
        var item = await _office.Get<Routing.Desk.FindItems>().OneAsync(number, Some.Dispatcher, Cancel);
        return await _office.Get<ReviewAnswer>().ApproveAsync(number, by, item!.Version, Cancel);
    }
}
