using Messaging.Routing.Mailbox.Deadlines;

namespace Messaging.Routing.Desk.Office;

/// <summary>What loading a notice would change (导入前预览).</summary>
/// <param name="IsNew">False when this very notice is in force already.</param>
/// <param name="Changed">Days whose arrangement differs from what is in force; null names none now or before.</param>
/// <param name="Unusual">Make-up days that are no weekend.</param>
/// <param name="Items">What would become of the open items.</param>
public sealed record NoticePreview(
    HolidayNotice Notice,
    bool IsNew,
    IReadOnlyList<(DateOnly Date, NamedDay? Before, NamedDay? After)> Changed,
    IReadOnlyList<DateOnly> Unusual,
    DatedItems Items);
