using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Answering;

/// <summary>拟稿: the division writes the answer and hands it to review. What the examiner finds in it is kept and stops nothing.</summary>
public sealed class AnswerItem(ChangeItem change, ExamineAnswer examiner)
{
    public Task<MailboxItem?> ExecuteAsync(string number, string text, Actor by, int? version, CancellationToken cancel) =>
        ExecuteAsync(number, text, disclosure: null, by, version, cancel);

    /// <param name="disclosure">Which of the seven kinds of answer it is, for 依申请公开.</param>
    public async Task<MailboxItem?> ExecuteAsync(
        string number, string text, DisclosureAnswer? disclosure, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Division);
        var found = await examiner.ExecuteAsync(number, text, by, cancel);
        return await change.RunAsync(
            number,
            by,
            version,
            (item, now) =>
            {
                by.MustHandle(item);
                item.WriteDraft(text, by, now, ExamineAnswer.Kept(found), disclosure);
            },
            cancel);
    }
}
