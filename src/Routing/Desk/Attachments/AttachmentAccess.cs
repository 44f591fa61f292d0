using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Attachments;

/// <summary>Who may add a file to an item and who may open it; whether the item is there for them at all is <see cref="ItemAccess"/>.</summary>
public static class AttachmentAccess
{
    /// <summary>What a person may add files for; empty: nothing.</summary>
    public static IReadOnlyList<AttachmentPurpose> MayAdd(this Actor actor, MailboxItem item) =>
        actor.Is(Role.Dispatcher) || actor.Is(Role.Reviewer) ? Enum.GetValues<AttachmentPurpose>()
        : actor.Is(Role.Division) && (actor.Covers(item.Division) || item.Assisting.Any(actor.Covers)) ? [AttachmentPurpose.Internal, AttachmentPurpose.Answer, AttachmentPurpose.Letter]
        : actor.Is(Role.Intake) && actor.Source == item.Source ? [AttachmentPurpose.Letter, AttachmentPurpose.Scan]
        : [];

    /// <summary>
    /// A manager opens no file. Another platform's client sees what came with the letter, and the answer's once it is signed. A scan shows
    /// its writer, and a division sees the matter, not the person (只见事不见人): it has the words, and the scan once its member has opened the person.
    /// </summary>
    /// <param name="item">With its history, or with those of its rows that tell who opened the person.</param>
    /// <param name="actor">Who wants to open it.</param>
    /// <param name="attachment">One of the item's.</param>
    public static bool MayOpen(this Actor actor, MailboxItem item, Attachment attachment) =>
        actor.Is(Role.Dispatcher) || actor.Is(Role.Reviewer)
        || (actor.Is(Role.Division) && (attachment.Purpose is not AttachmentPurpose.Scan || actor.HasOpenedPerson(item)))
        || (actor.Is(Role.Intake) && (attachment.Purpose is AttachmentPurpose.Scan or AttachmentPurpose.Letter
            || (attachment.Purpose is AttachmentPurpose.Answer && item.State.IsAnswered())));

    private static bool HasOpenedPerson(this Actor actor, MailboxItem item) =>
        !item.Confidential && item.History.Any(row => row.What is HistoryKind.PersonOpened && row.Who == actor.Id);

    /// <exception cref="NotAllowedException">A role that has no files.</exception>
    internal static void MustHandleFiles(this Actor actor) => actor.MustBe(Role.Intake, Role.Division, Role.Dispatcher, Role.Reviewer);
}
