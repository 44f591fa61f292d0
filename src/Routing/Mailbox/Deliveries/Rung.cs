namespace Messaging.Routing.Mailbox.Deliveries;

/// <summary>
/// One way of reaching a citizen on a channel that has several, best first (送达阶梯). Part of the public interface: added, never renamed.
/// </summary>
public enum Rung
{
    /// <summary>客服消息: the whole text, while the citizen's window is open.</summary>
    CustomerService,

    /// <summary>订阅通知: says that there is an answer; the citizen agreed to get it.</summary>
    Subscription,

    /// <summary>模板消息: the same by template.</summary>
    Template,

    /// <summary>查询页: the answer waits there by code, and here until the citizen writes again.</summary>
    LookUp,
}
