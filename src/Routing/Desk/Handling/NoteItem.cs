using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Handling;

/// <summary>批注: a remark for colleagues.</summary>
public sealed class NoteItem(ChangeItem change)
{
    public Task<MailboxItem?> ExecuteAsync(string number, string text, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Division, Role.Dispatcher, Role.Reviewer);
        return change.RunAsync(number, by, version, (item, now) => item.AddNote(text, by, now), cancel);
    }
}
