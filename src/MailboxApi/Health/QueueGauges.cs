using System.Diagnostics.Metrics;
using Messaging.Bot;
using Messaging.Routing.Reports;

namespace Messaging.MailboxApi.Health;

/// <summary>Length and age of what waits, as gauges (队列指标); read when somebody asks, at most every few seconds.</summary>
internal sealed class QueueGauges
{
    private static readonly TimeSpan _fresh = TimeSpan.FromSeconds(5);

    private readonly QueueFigures _figures;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private IReadOnlyList<QueueFigure> _read = [];
    private long? _readAt;

    public QueueGauges(QueueFigures figures, IMeterFactory meters, TimeProvider time)
    {
        (_figures, _time) = (figures, time);
        var meter = meters.Create(ChannelMeter.Name);
        meter.CreateObservableGauge(
            "mailbox.queue.length", () => Each(queue => queue.Length), description: "What waits: deliveries, replies, media, proofs, dispatching.");
        meter.CreateObservableGauge(
            "mailbox.queue.age", () => Each(queue => (long)queue.Oldest.TotalSeconds), unit: "s", description: "How long the first of them has waited.");
    }

    public async Task ReadAsync(CancellationToken cancel)
    {
        await _oneAtATime.WaitAsync(cancel);
        try
        {
            if (_readAt is not { } at || _time.GetElapsedTime(at) > _fresh)
            {
                _read = await _figures.ReadAsync(cancel);
                _readAt = _time.GetTimestamp();
            }
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private IEnumerable<Measurement<long>> Each(Func<QueueFigure, long> value) =>
        _read.Select(queue => new Measurement<long>(value(queue), new KeyValuePair<string, object?>("queue", queue.Name)));
}
