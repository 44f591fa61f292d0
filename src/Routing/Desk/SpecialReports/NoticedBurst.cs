using Messaging.Routing.Topics;

namespace Messaging.Routing.Desk.SpecialReports;

/// <summary>A burst with its messages (突发事件), oldest first.</summary>
/// <param name="OneMatter">They are about one matter; otherwise there is only much of everything.</param>
public sealed record NoticedBurst(Burst Burst, IReadOnlyList<BurstMessage> Messages, bool OneMatter);
