namespace Messaging.Routing.Topics;

/// <summary>
/// Decides whether a message belongs to the matter of an earlier one (同一事项判定). One earlier message that is much alike is enough; of the same person
/// less is asked, and less still when several messages of one matter are alike.
/// </summary>
/// <remarks>Chosen on the messages of a city's board (bench/Routing.Bench, SameMatters): a dispatcher reads what is shown, so some of it may be wrong.</remarks>
public static class MatterChoice
{
    /// <summary>Less likeness need not be looked for.</summary>
    public const double Least = 0.22;

    private const double OneIsEnough = 0.3;
    private const double OwnIsEnough = 0.22;
    private const int Several = 2;

    /// <param name="alike">Earlier messages, the most alike first, each with its matter known.</param>
    /// <param name="matters">Of each message, the matter.</param>
    /// <returns>The message by which it is recognised; null when it is a matter of its own.</returns>
    public static AlikeMessage? Of(IReadOnlyList<AlikeMessage> alike, IReadOnlyDictionary<long, long> matters)
    {
        ArgumentNullException.ThrowIfNull(alike);
        ArgumentNullException.ThrowIfNull(matters);

        return alike.FirstOrDefault(one => one.Likeness >= (one.SamePerson ? OwnIsEnough : OneIsEnough))
            ?? alike.GroupBy(one => matters[one.Id])
                .Where(matter => matter.Count() >= Several)
                .OrderByDescending(matter => matter.Count()).ThenBy(matter => matter.Key)
                .FirstOrDefault()?.First();
    }
}
