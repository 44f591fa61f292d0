namespace Messaging.Routing.Mailbox.Reminders;

/// <summary>Why the office is reminded of an item (催办节点). The first four are steps of one due day, in this order.</summary>
public enum ReminderStep
{
    /// <summary>到期前提醒: two working days before the due day.</summary>
    BeforeDue,

    /// <summary>到期提醒: on the due day.</summary>
    AtDue,

    /// <summary>逾期催办: on the first working day after it, with copy to the leaders.</summary>
    DayAfter,

    /// <summary>逾期督办: five working days over; to the leaders, and the item is supervised from now on.</summary>
    FiveDaysOver,

    /// <summary>来信人或领导催办: somebody urged.</summary>
    Urged,

    /// <summary>专题报告: a burst of messages begins with this item, and a report waits to be signed. Told at once, at any hour.</summary>
    Burst,
}
