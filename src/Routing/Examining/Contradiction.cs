namespace Messaging.Routing.Examining;

/// <summary>与口径不符: the answer is on the topic of an agreed wording and states another amount, day or yes or no of the same thing.</summary>
internal static class Contradiction
{
    private const double OnTopic = 0.6;
    private const double SameSubject = 0.6;
    private const int FewestInCommon = 2;

    public static IEnumerable<Finding> In(string reply, MatterText letterAndReply, IEnumerable<AgreedWording> wordings)
    {
        var stated = StatedFact.In(reply).ToList();
        foreach (var wording in wordings.Where(one => IsOn(one.Topic, letterAndReply)))
        {
            var agreed = StatedFact.In(wording.Text).ToList();
            if (stated.Select(fact => (Fact: fact, Other: Against(fact, agreed, stated))).FirstOrDefault(pair => pair.Other is not null) is { Other: { } other } found)
            {
                yield return new Finding(
                    FindingCodes.Contradiction, $"答复写“{found.Fact.Clause}”，而口径《{wording.Topic}》为“{other.Clause}”。");
            }
        }
    }

    /// <summary>The agreed fact that this one denies. An answer that states the agreed one as well (因为 an exception, two periods) denies nothing.</summary>
    private static StatedFact? Against(StatedFact fact, List<StatedFact> agreed, List<StatedFact> stated)
    {
        var same = agreed.Where(one => one.Of == fact.Of && IsOfTheSame(one, fact)).ToList();
        return same.Exists(one => one.Value == fact.Value)
            ? null
            : same.Find(one => !stated.Exists(other => other.Of == one.Of && other.Value == one.Value && IsOfTheSame(other, one)));
    }

    private static bool IsOn(string topic, MatterText text)
    {
        var pairs = MatterText.Of(topic).Pairs;
        return pairs.Count > 0 && pairs.Count(text.Pairs.Contains) >= OnTopic * pairs.Count;
    }

    private static bool IsOfTheSame(StatedFact one, StatedFact other)
    {
        var (first, second) = (one.Subject(), other.Subject());
        var common = first.Count(second.Contains);
        return common >= FewestInCommon && common >= SameSubject * Math.Min(first.Count, second.Count);
    }
}
