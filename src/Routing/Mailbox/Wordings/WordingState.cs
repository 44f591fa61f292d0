namespace Messaging.Routing.Mailbox.Wordings;

/// <summary>How a wording stands on a day (口径状态).</summary>
public enum WordingState
{
    /// <summary>草稿: nobody has approved it yet.</summary>
    Draft,

    /// <summary>生效: approved and within its validity.</summary>
    Approved,

    /// <summary>未到期: approved, but not yet in force.</summary>
    Upcoming,

    /// <summary>已过期: its validity is over.</summary>
    Expired,

    /// <summary>已停用: taken out of use by a reviewer.</summary>
    Withdrawn,
}
