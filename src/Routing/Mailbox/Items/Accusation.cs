namespace Messaging.Routing.Mailbox.Items;

/// <summary>Whether an item complains of the conduct of our own people (检举控告), and who says so.</summary>
public enum Accusation
{
    /// <summary>否</summary>
    None,

    /// <summary>来信人举报: the citizen says so; no clerk takes that back, only whom it is of.</summary>
    Marked,

    /// <summary>系统识别: the examiner thinks so; a dispatcher confirms or clears.</summary>
    Found,

    /// <summary>已认定</summary>
    Confirmed,

    /// <summary>已排除</summary>
    Cleared,
}
