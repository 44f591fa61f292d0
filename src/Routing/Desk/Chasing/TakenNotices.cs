using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.Reminders;

namespace Messaging.Routing.Desk.Chasing;

/// <summary>Notices to one recipient that one worker has under its lease; each with its reminder and item.</summary>
/// <param name="To">Null: the group.</param>
public sealed record TakenNotices(NoticeWay Way, Member? To, IReadOnlyList<ReminderNotice> Notices);
