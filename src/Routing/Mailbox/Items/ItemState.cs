namespace Messaging.Routing.Mailbox.Items;

/// <summary>Where an item stands (办理状态).</summary>
public enum ItemState
{
    /// <summary>登记</summary>
    Registered,

    /// <summary>受理</summary>
    Accepted,

    /// <summary>分办</summary>
    Dispatched,

    /// <summary>承办</summary>
    InHandling,

    /// <summary>审核</summary>
    InReview,

    /// <summary>答复: approved, on its way.</summary>
    Answered,

    /// <summary>送达</summary>
    Delivered,

    /// <summary>办结</summary>
    Completed,

    /// <summary>补正</summary>
    AwaitingSupplement,

    /// <summary>退回</summary>
    Returned,

    /// <summary>不予受理</summary>
    Declined,

    /// <summary>转出</summary>
    Referred,

    /// <summary>并案</summary>
    Merged,

    /// <summary>撤回</summary>
    Withdrawn,

    /// <summary>无效</summary>
    Invalid,
}
