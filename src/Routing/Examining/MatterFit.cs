namespace Messaging.Routing.Examining;

/// <summary>What a letter and an answer have in common, in numbers of which a straight line is drawn (<see cref="OtherMatter"/>).</summary>
internal readonly record struct MatterFit(
    double Shared, double OfTitle, double LongestRun, double OfReply, double ReplySize, double LetterSize, double Cosine, bool SamePlace, bool OtherPlace)
{
    public const int Count = 9;

    public static MatterFit Of(MatterText title, MatterText letter, MatterText reply)
    {
        var shared = Common(letter.Pairs, reply.Pairs);
        var places = Common(letter.Places, reply.Places);
        return new MatterFit(
            Math.Log(1 + shared),
            title.Pairs.Count == 0 ? 0 : Common(title.Pairs, reply.Pairs) / (double)title.Pairs.Count,
            Math.Log(1 + Run(letter.Letters, reply.Letters).Tells),
            reply.Pairs.Count == 0 ? 0 : shared / (double)reply.Pairs.Count,
            Math.Log(1 + reply.Pairs.Count),
            Math.Log(1 + letter.Pairs.Count),
            shared / Math.Sqrt((letter.Pairs.Count + 1.0) * (reply.Pairs.Count + 1.0)),
            places > 0,
            places == 0 && letter.Places.Count > 0 && reply.Places.Count > 0);
    }

    public double[] Numbers() => [Shared, OfTitle, LongestRun, OfReply, ReplySize, LetterSize, Cosine, SamePlace ? 1 : 0, OtherPlace ? 1 : 0];

    /// <summary>The run of characters in both that tells most.</summary>
    public static (int Tells, string Text) Run(string letter, string reply)
    {
        var best = (Tells: 0, End: 0, Length: 0);
        var lengths = new int[reply.Length + 1];
        var tells = new int[reply.Length + 1];
        for (var i = 0; i < letter.Length; i++)
        {
            for (var j = reply.Length - 1; j >= 0; j--)
            {
                if (letter[i] != reply[j])
                {
                    lengths[j + 1] = tells[j + 1] = 0;
                    continue;
                }

                lengths[j + 1] = lengths[j] + 1;
                tells[j + 1] = lengths[j] == 0 ? 0 : tells[j] + (MatterText.Tells(letter.AsSpan(i - 1, 2)) ? 1 : 0);
                if (tells[j + 1] > best.Tells)
                {
                    best = (tells[j + 1], j + 1, lengths[j + 1]);
                }
            }
        }

        return (best.Tells, reply.Substring(best.End - best.Length, best.Length));
    }

    private static int Common<T>(HashSet<T> one, HashSet<T> other)
    {
        var (small, large) = one.Count < other.Count ? (one, other) : (other, one);
        return small.Count(large.Contains);
    }
}
