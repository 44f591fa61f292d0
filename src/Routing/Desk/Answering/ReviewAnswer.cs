using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Answering;

/// <summary>审核: another person signs the draft or sends it back. What is signed is what was read, so the version is not optional here.</summary>
public sealed class ReviewAnswer(ChangeItem change, ExamineAnswer examiner)
{
    /// <summary>签发: from here the answer is on its way. What the examiner found, and was signed all the same, is kept with the signature.</summary>
    public async Task<MailboxItem?> ApproveAsync(string number, Actor by, int version, CancellationToken cancel)
    {
        by.MustBe(Role.Reviewer);
        var found = await examiner.ExecuteAsync(number, text: null, by, cancel);
        return await change.RunAsync(
            number,
            by,
            version,
            async (db, item, now, token) =>
            {
                await DraftRows.LoadAsync(db, item, token);
                item.Approve(by, now, ExamineAnswer.Kept(found));
                await MergedItems.AnswerAlongAsync(db, item, now, token);
            },
            cancel);
    }

    /// <summary>退改</summary>
    public Task<MailboxItem?> SendBackAsync(string number, string reason, Actor by, int version, CancellationToken cancel)
    {
        by.MustBe(Role.Reviewer);
        return change.RunAsync(number, by, version, (item, now) => item.SendBack(reason, by, now), cancel);
    }
}
