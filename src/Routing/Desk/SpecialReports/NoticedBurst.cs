using Messaging.Routing.Topics;

namespace Messaging.Routing.Desk.SpecialReports;

/// <summary>A burst with its messages (突发事件), oldest first.</summary>
/// <param name="UsualPerHour">How many of the like are usual.</param>
/// <param name="OneMatter">They are about one matter; otherwise there is only much of everything.</param>
internal sealed record NoticedBurst(IReadOnlyList<BurstMessage> Messages, double UsualPerHour, bool OneMatter)
{
    /// <summary>All of it counts, not only what tipped the scales.</summary>
    public Burst At(DateTimeOffset now) =>
        new(Messages[0].ReceivedAt, BurstGroups.Voices(Messages), UsualPerHour * (now - Messages[0].ReceivedAt).TotalHours);

    /// <summary>The same with what its report has counted before: what has left the window is still part of the event.</summary>
    public NoticedBurst With(IEnumerable<BurstMessage> earlier) => this with
    {
        Messages = [.. Messages.Concat(earlier).DistinctBy(message => message.Id).OrderBy(message => message.ReceivedAt).ThenBy(message => message.Id)],
    };
}
