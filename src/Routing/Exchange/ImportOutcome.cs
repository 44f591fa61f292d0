namespace Messaging.Routing.Exchange;

/// <summary>What became of an imported row.</summary>
public enum ImportOutcome
{
    /// <summary>已登记: a new item.</summary>
    Filed,

    /// <summary>已更新: an item of ours got the answer its source shows.</summary>
    Updated,

    /// <summary>不一致: known, but it says something else; ours was kept.</summary>
    Differs,

    /// <summary>已有</summary>
    AlreadyThere,

    /// <summary>未导入: the row has to be mended.</summary>
    Rejected,
}
