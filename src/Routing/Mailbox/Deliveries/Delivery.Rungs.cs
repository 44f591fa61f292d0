namespace Messaging.Routing.Mailbox.Deliveries;

/// <summary>送达阶梯: what was tried on which rung. The item's history tells the outcome, this tells how it came about.</summary>
public sealed partial class Delivery
{
    private readonly List<RungTry> _tries = [];

    /// <summary>In the order they were begun; loaded where they are needed.</summary>
    public IReadOnlyList<RungTry> Tries => _tries;

    /// <summary>The rung it was tried on last; null on ways that have but one.</summary>
    public Rung? Rung { get; private set; }

    /// <summary>Messages of a long text that are proven to be on the phone.</summary>
    public int PartsDone { get; private set; }

    /// <summary>When the way was opened anew; what was closed or refused before then counts no more.</summary>
    public DateTimeOffset? ReopenedAt { get; internal set; }

    /// <summary>A try that was begun and never ended; after a restart nobody knows whether it went out.</summary>
    public RungTry? OpenTry => _tries.Find(one => one.Result is RungResult.Sending);

    /// <summary>Those since the way was opened last.</summary>
    public IEnumerable<RungTry> TriesNow => _tries.Where(one => ReopenedAt is not { } since || one.BegunAt >= since);

    /// <summary>Written before anything goes out.</summary>
    internal RungTry Begin(Rung rung, int? part, DateTimeOffset now)
    {
        var begun = new RungTry { Rung = rung, BegunAt = now, Part = part };
        begun.End(RungResult.Sending, null, null, null, now);
        _tries.Add(begun);
        Rung = rung;
        return begun;
    }

    /// <summary>A rung that need not be tried; said once.</summary>
    internal void Skip(Rung rung, RungResult result, string reason, DateTimeOffset now)
    {
        if (!TriesNow.Any(one => one.Rung == rung && one.Result == result && one.Reason == reason))
        {
            var skipped = new RungTry { Rung = rung, BegunAt = now };
            skipped.End(result, null, reason, null, now);
            _tries.Add(skipped);
        }

        Rung = rung;
    }

    internal void PartDone() => PartsDone++;
}
