namespace Messaging.Routing.Classification.Accusations;

/// <summary>Who a word stands for.</summary>
internal enum PartyKind
{
    /// <summary>A division or desk of the catalogue, by any of its names.</summary>
    Unit,

    /// <summary>The department, without saying which division.</summary>
    House,

    /// <summary>主管部门, of which nobody knows whose it is.</summary>
    Authority,

    /// <summary>你们, 贵局: whoever is being written to.</summary>
    You,

    /// <summary>科长, 工作人员: belongs to whoever stands before it.</summary>
    Staff,

    /// <summary>Somebody without public power: a driver, a school, a firm.</summary>
    Private,

    /// <summary>Another authority, or a unit of a city or county.</summary>
    Elsewhere,
}
