namespace Messaging.Routing.Mailbox.Deliveries;

/// <summary>How far an answer has come on its way to the citizen (送达状态).</summary>
public enum DeliveryState
{
    /// <summary>待送达: not handed over yet.</summary>
    Pending,

    /// <summary>已发送: accepted by the channel, proof outstanding.</summary>
    Sent,

    /// <summary>已送达: proven.</summary>
    Delivered,

    /// <summary>已阅: the citizen opened it.</summary>
    Read,

    /// <summary>结果不明: may or may not have arrived; never sent again blindly.</summary>
    Unknown,

    /// <summary>未送达: this way is closed; a person or the next rung takes over.</summary>
    Failed,
}
