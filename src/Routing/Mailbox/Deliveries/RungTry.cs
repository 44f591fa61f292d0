namespace Messaging.Routing.Mailbox.Deliveries;

/// <summary>One try to reach the citizen on one rung (送达尝试): written before it begins, and again with what came of it.</summary>
public sealed class RungTry
{
    public long Id { get; private set; }

    public long DeliveryId { get; private set; }

    public Delivery? Delivery { get; private set; }

    public required Rung Rung { get; init; }

    public required DateTimeOffset BegunAt { get; init; }

    public RungResult Result { get; private set; }

    /// <summary>When <see cref="Result"/> was known.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The channel's own code, WeChat's errcode for example; null where there is none.</summary>
    public int? Code { get; private set; }

    /// <summary>In words of ours.</summary>
    public string? Reason { get; private set; }

    /// <summary>The channel's id of what it accepted; its proof comes under this id.</summary>
    public string? MessageId { get; private set; }

    /// <summary>Of a text that needs several messages, which of them this is; from one.</summary>
    public int? Part { get; init; }

    public bool IsClosedOrRefused => Result is RungResult.Closed or RungResult.Refused;

    internal void End(RungResult result, int? code, string? reason, string? messageId, DateTimeOffset now) =>
        (Result, Code, Reason, MessageId, At) = (result, code, reason, messageId ?? MessageId, now);
}
