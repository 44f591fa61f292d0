namespace Messaging.Routing.Desk.Chasing;

/// <summary>Which items press (催办清单).</summary>
public enum ChasedList
{
    /// <summary>今日到期</summary>
    Today,

    /// <summary>明日到期: on the next working day, and the days off before it.</summary>
    Tomorrow,

    /// <summary>已逾期</summary>
    Overdue,

    /// <summary>督办</summary>
    Supervised,
}
