namespace Messaging.Routing.Mailbox.Deliveries;

/// <summary>What came of a try on one rung (送达尝试结果). Part of the public interface: added, never renamed.</summary>
public enum RungResult
{
    /// <summary>正在发送; found so after a restart, nobody knows whether it went out.</summary>
    Sending,

    /// <summary>已受理，待回执</summary>
    Sent,

    /// <summary>已送达</summary>
    Delivered,

    /// <summary>稍后再试: nothing went out.</summary>
    Later,

    /// <summary>不可用: not tried, the rung was not open.</summary>
    Closed,

    /// <summary>被拒</summary>
    Refused,

    /// <summary>结果不明</summary>
    Unknown,

    /// <summary>等候: the answer waits for its citizen.</summary>
    Waiting,
}
