namespace Messaging.Routing.Mailbox.Items;

/// <summary>What is pinned to an item beside its state (标记).</summary>
public enum ItemMark
{
    /// <summary>催办</summary>
    Urged,

    /// <summary>督办</summary>
    Supervised,

    /// <summary>延期</summary>
    Extended,

    /// <summary>重办</summary>
    Redo,

    /// <summary>待回访</summary>
    CallBack,

    /// <summary>公开</summary>
    Published,

    /// <summary>结转</summary>
    CarriedOver,

    /// <summary>归档</summary>
    Archived,
}
