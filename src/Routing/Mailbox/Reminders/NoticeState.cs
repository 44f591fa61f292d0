namespace Messaging.Routing.Mailbox.Reminders;

/// <summary>What became of one notice (通知结果).</summary>
public enum NoticeState
{
    /// <summary>待发送</summary>
    Pending,

    /// <summary>已发送: the mail server or the robot took it.</summary>
    Sent,

    /// <summary>结果不明: the server died, or the line broke, while it was sent; it is not sent again.</summary>
    Unknown,

    /// <summary>发送失败: refused for good, or tried too often.</summary>
    Failed,

    /// <summary>未配置通知渠道</summary>
    NoChannel,

    /// <summary>未登记邮箱: the member has no address.</summary>
    NoAddress,

    /// <summary>不再发送: before it went out the item was answered, its day moved, or the member may not see it any more.</summary>
    Dropped,
}
