using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Reminders;

namespace Messaging.Routing.Desk.Chasing;

/// <summary>How colleagues are reminded (催办设置).</summary>
public sealed record ChasingOptions
{
    /// <summary>Nothing is decided and nothing leaves outside of them.</summary>
    public OfficeHours Hours { get; init; } = OfficeHours.Usual;

    /// <summary>The ways that are configured; none: reminders are recorded and listed only.</summary>
    public IReadOnlySet<NoticeWay> Ways { get; init; } = new HashSet<NoticeWay>();

    /// <summary>How links in notices begin; null: without links.</summary>
    public Uri? BaseUrl { get; init; }
}
