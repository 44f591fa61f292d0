namespace Messaging.Routing.Mailbox.Items;

/// <summary>That somebody saw an item (查看记录): one row for a person, an item, a way and an hour. Kept at least six months (网络安全法 art. 21).</summary>
public sealed class ItemViewing
{
    public long Id { get; private set; }

    public required string Number { get; init; }

    /// <summary>See <see cref="People.Actor.Id"/>.</summary>
    public required string Who { get; init; }

    /// <summary><c>page</c>, <c>api</c> or <c>export</c>.</summary>
    public required string How { get; init; }

    /// <summary>Beginning of the hour.</summary>
    public required DateTimeOffset Hour { get; init; }

    public required DateTimeOffset FirstAt { get; init; }

    public DateTimeOffset LastAt { get; private set; }

    public int Times { get; private set; }

    public void Add(int times, DateTimeOffset lastAt)
    {
        Times += times;
        LastAt = lastAt > LastAt ? lastAt : LastAt;
    }
}
