using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Answering;

/// <summary>拟稿: the division writes the answer and hands it to review.</summary>
public sealed class AnswerItem(ChangeItem change)
{
    public Task<MailboxItem?> ExecuteAsync(string number, string text, Actor by, int? version, CancellationToken cancel) =>
        ExecuteAsync(number, text, disclosure: null, by, version, cancel);

    /// <param name="disclosure">Which of the seven kinds of answer it is, for 依申请公开.</param>
    public Task<MailboxItem?> ExecuteAsync(
        string number, string text, DisclosureAnswer? disclosure, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Division);
        return change.RunAsync(
            number,
            by,
            version,
            (item, now) =>
            {
                by.MustHandle(item);
                item.WriteDraft(text, by, now, disclosure);
            },
            cancel);
    }
}
