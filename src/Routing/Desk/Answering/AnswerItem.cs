using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Answering;

/// <summary>拟稿: the division writes the answer and hands it to review. What the examiner finds in it is kept and stops nothing.</summary>
public sealed class AnswerItem(ChangeItem change, ExamineAnswer examiner)
{
    public async Task<MailboxItem?> ExecuteAsync(string number, string text, Actor by, int? version, CancellationToken cancel)
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
                item.WriteDraft(text, by, now, ExamineAnswer.Kept(found));
            },
            cancel);
    }
}
