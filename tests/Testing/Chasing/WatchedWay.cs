using System.Collections.Concurrent;
using Messaging.Routing.Desk.Chasing;
using Messaging.Routing.Mailbox.Reminders;

namespace Messaging.Testing.Chasing;

/// <summary>A way out that hands over to nobody and remembers; on demand it misbehaves as a test plans.</summary>
public sealed class WatchedWay(NoticeWay way, TimeProvider time) : INoticeWay
{
    private readonly ConcurrentQueue<HandedOver> _handedOver = new();
    private readonly ConcurrentQueue<Func<Func<NoticeOutcome>, NoticeOutcome>> _planned = new();

    public NoticeWay Way => way;

    public IReadOnlyList<HandedOver> All => [.. _handedOver];

    /// <summary>What the next message meets; it may call the function it gets to hand the message over.</summary>
    public void Plan(Func<Func<NoticeOutcome>, NoticeOutcome> next) => _planned.Enqueue(next);

    /// <summary>Takes back what no message has met.</summary>
    public void Unplan() => _planned.Clear();

    public Task<NoticeOutcome> SendAsync(string? address, NoticeMessage notice, CancellationToken cancel)
    {
        NoticeOutcome HandOver()
        {
            _handedOver.Enqueue(new HandedOver(address, notice.Subject, notice.Body, time.GetUtcNow()));
            return new NoticeOutcome.Sent();
        }

        return Task.FromResult(_planned.TryDequeue(out var planned) ? planned(HandOver) : HandOver());
    }
}
