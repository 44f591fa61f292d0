namespace Messaging.Routing.Topics;

/// <summary>Whether a topic grows (增长): its messages of the last week of the period, and of the week before.</summary>
public sealed record TopicGrowth(int LastWeek, int WeekBefore)
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    internal static TopicGrowth Of(IReadOnlyList<TopicMessage> messages, DateTimeOffset end) => new(
        messages.Count(message => message.At > end - Week),
        messages.Count(message => message.At > end - (2 * Week) && message.At <= end - Week));
}
