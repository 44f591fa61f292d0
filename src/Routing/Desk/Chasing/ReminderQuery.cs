using Messaging.Routing.Mailbox.Reminders;

namespace Messaging.Routing.Desk.Chasing;

/// <summary>Which reminders are looked for; what is null does not narrow.</summary>
/// <param name="From">First day on which they were decided, in China.</param>
/// <param name="To">Last such day.</param>
/// <param name="State">With a notice that stands so.</param>
/// <param name="After">Id of the last one of the page before.</param>
public sealed record ReminderQuery(
    string? Number = null, DateOnly? From = null, DateOnly? To = null, ReminderStep? Step = null, NoticeState? State = null, long? After = null, int Limit = 50);
