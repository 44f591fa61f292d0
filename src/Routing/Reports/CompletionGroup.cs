namespace Messaging.Routing.Reports;

/// <summary>By what the rows of a completion table are told apart (分组).</summary>
public enum CompletionGroup
{
    /// <summary>来源</summary>
    Source,

    /// <summary>承办单位, at the cut-off.</summary>
    Division,

    /// <summary>类型</summary>
    Kind,

    /// <summary>地点, as the item names it.</summary>
    Place,

    /// <summary>收件月份, in China time.</summary>
    Month,
}
