using Messaging.Routing.Mailbox.Reminders;

namespace Messaging.Routing.Desk.Chasing;

/// <summary>A way to reach colleagues that is not ours: a mail server, a group's robot (通知渠道).</summary>
public interface INoticeWay
{
    NoticeWay Way { get; }

    /// <param name="address">Of the member; null for the group.</param>
    /// <param name="notice">What to say; never a citizen's words.</param>
    Task<NoticeOutcome> SendAsync(string? address, NoticeMessage notice, CancellationToken cancel);
}
