namespace Messaging.Routing.Mailbox.Attachments;

/// <summary>Where a citizen's file stands (待取附件状态).</summary>
public enum AwaitedFileState
{
    /// <summary>正在获取</summary>
    Pending,

    /// <summary>已保存为附件</summary>
    Kept,

    /// <summary>未能取到: gone, too large, or nothing the office keeps.</summary>
    Lost,
}
