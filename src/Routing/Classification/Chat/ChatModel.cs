using Messaging.Routing.Classification.Learning;

namespace Messaging.Routing.Classification.Chat;

/// <summary>
/// Tells what a line of chat wants, or of what kind it is, in words no list has: a linear function a value, learnt from the composed lines when the
/// process starts. The same lines give the same function.
/// </summary>
/// <typeparam name="T">Intent or kind.</typeparam>
internal sealed class ChatModel<T>
    where T : struct, Enum
{
    private const ulong Seed = 20260101;

    // What stands in one line only is learnt by heart: leaving it out gains a point where an author's lines are held out.
    private const int LeastLines = 2;

    private readonly T[] _values;
    private readonly Dictionary<string, int> _features;
    private readonly float[] _rarities;
    private readonly LinearWeights _weights;

    private ChatModel(T[] values, Dictionary<string, int> features, float[] rarities, LinearWeights weights) =>
        (_values, _features, _rarities, _weights) = (values, features, rarities, weights);

    public static ChatModel<T> Train(IReadOnlyList<(Dictionary<string, float> Signs, T Value)> lines)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sign in lines.SelectMany(line => line.Signs.Keys))
        {
            seen[sign] = seen.GetValueOrDefault(sign) + 1;
        }

        var features = seen.Where(sign => sign.Value >= LeastLines).Select(sign => sign.Key).Order(StringComparer.Ordinal).Select((sign, number) => (sign, number)).ToDictionary(StringComparer.Ordinal);
        var rarities = new float[features.Count];
        foreach (var (sign, number) in features)
        {
            rarities[number] = MathF.Log((1f + lines.Count) / seen[sign]);
        }

        T[] values = [.. lines.Select(line => line.Value).Distinct().Order()];
        var vectors = lines.Select(line => Weigh(line.Signs, features, rarities)).ToList();
        var own = lines.Select(line => Array.IndexOf(values, line.Value)).ToList();
        return new ChatModel<T>(values, features, rarities, DualCoordinateDescent.Train(vectors, own, values.Length, features.Count, Seed));
    }

    /// <returns>The values best first, each with how far the line lies on its side: about 1 for it, -1 against it.</returns>
    public IReadOnlyList<(T Value, float Score)> Judge(Dictionary<string, float> signs)
    {
        var scores = new float[_weights.Stride];
        _weights.Score(Weigh(signs, _features, _rarities), scores);
        return [.. _values.Select((value, label) => (value, scores[label])).OrderByDescending(pair => pair.Item2)];
    }

    private static SparseVector Weigh(Dictionary<string, float> signs, Dictionary<string, int> features, float[] rarities)
    {
        var known = signs.Where(sign => features.ContainsKey(sign.Key)).Select(sign => (Feature: features[sign.Key], sign.Value)).OrderBy(sign => sign.Feature).ToList();
        var values = known.Select(sign => sign.Value * rarities[sign.Feature]).ToArray();
        var square = values.Sum(value => value * value);
        var scale = square > 0 ? 1 / MathF.Sqrt(square) : 0;
        return new SparseVector([.. known.Select(sign => sign.Feature)], [.. values.Select(value => value * scale)]);
    }
}
