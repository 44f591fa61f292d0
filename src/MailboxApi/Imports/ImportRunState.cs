namespace Messaging.MailboxApi.Imports;

/// <summary>How far an uploaded list is.</summary>
public enum ImportRunState
{
    /// <summary>等待: another list is being imported.</summary>
    Waiting,

    /// <summary>导入中</summary>
    Running,

    /// <summary>已完成: read to its end; rows may have been rejected.</summary>
    Done,

    /// <summary>中断: what was filed before is filed; importing it again files the rest.</summary>
    Failed,
}
