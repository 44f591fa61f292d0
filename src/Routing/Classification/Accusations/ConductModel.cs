using Messaging.Routing.Classification.Learning;
using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Classification.Accusations;

/// <summary>
/// Judges whether a text tells of a division's conduct, in words no list has (作风判断): a linear function learnt from composed sentences when the
/// process starts.
/// </summary>
internal sealed class ConductModel
{
    private const ulong Seed = 20260101;
    private const int Stride = 7;
    private const float Smoothing = 2;
    private const float LeastStrength = 0.1f;

    /// <summary>Longer texts are read in parts, round each division they name.</summary>
    private const int LongestWhole = 160;

    private static readonly Lazy<ConductModel> OwnModel = new(() => Train([.. ComposedSentences.All, .. AddressedMatters.All]));

    private readonly float[] _weights;

    private readonly float[] _strengths;

    private ConductModel(float[] weights, float[] strengths) => (_weights, _strengths) = (weights, strengths);

    public static ConductModel Own => OwnModel.Value;

    public static ConductModel Train(IReadOnlyList<ComposedSentence> sentences)
    {
        var organisation = Organisation.Bundled();
        var names = new PartyNames(organisation);
        var texts = Enumerable.Range(0, sentences.Count).AsParallel().AsOrdered().SelectMany(place =>
        {
            // Once more without what the rules see: they were written with some of these, and would be trusted too far.
            var sentence = sentences[place];
            return new[]
            {
                (Read(ComposedSentences.Filled(sentence, organisation, place), withRules: true), sentence.Accuses),
                (Read(ComposedSentences.Filled(sentence, organisation, place + Stride), withRules: false), sentence.Accuses),
            };
        }).ToList();

        // In a long letter one part accuses, and nobody has said which: the one that looks most like it to the model before.
        var model = Learnt(texts, static parts => parts);
        return Learnt(texts, parts => [parts.MaxBy(model.Score)!]);

        IReadOnlyList<SparseVector> Read(string text, bool withRules) => Parts(new Evidence(new SpokenText(null, text), names), withRules);
    }

    private static ConductModel Learnt(
        IReadOnlyList<(IReadOnlyList<SparseVector> Parts, bool Accuses)> texts, Func<IReadOnlyList<SparseVector>, IReadOnlyList<SparseVector>> accusing)
    {
        var vectors = new List<SparseVector>();
        var labels = new List<int>();
        foreach (var (parts, accuses) in texts.Where(text => text.Parts.Count > 0))
        {
            foreach (var part in accuses && parts.Count > 1 ? accusing(parts) : parts)
            {
                vectors.Add(part);
                labels.Add(accuses ? 1 : 0);
            }
        }

        var strengths = Strengths(vectors, labels);
        vectors = [.. vectors.Select(vector => Weighed(vector, strengths))];
        var learnt = DualCoordinateDescent.Train(vectors, labels, 2, 1 << ConductReader.BucketBits, Seed);
        var weights = new float[1 << ConductReader.BucketBits];
        for (var bucket = 0; bucket < weights.Length; bucket++)
        {
            weights[bucket] = learnt.Of(bucket)[1];
        }

        return new ConductModel(weights, strengths);
    }

    /// <summary>About 1 for an accusation, -1 against it; of a long text the worst part counts.</summary>
    public float Score(Evidence evidence)
    {
        var worst = -1f;
        foreach (var part in Parts(evidence, withRules: true))
        {
            worst = Math.Max(worst, Score(part));
        }

        return worst;
    }

    private static List<SparseVector> Parts(Evidence evidence, bool withRules)
    {
        var text = evidence.Text;
        if (text.Letters.Length <= LongestWhole)
        {
            return [ConductReader.Read(evidence, 0, text.Letters.Length, withRules)];
        }

        var parts = new List<SparseVector>();
        var read = 0;
        foreach (var party in evidence.Parties)
        {
            if (party.Kind is not (PartyKind.Unit or PartyKind.House or PartyKind.You) || party.Start < read)
            {
                continue;
            }

            var start = Math.Max(text.StartOf(party.Start, Pause.Sentence), party.Start - (LongestWhole / 2));
            read = Math.Min(text.Letters.Length, text.EndOf(Math.Min(text.Letters.Length, party.End + (LongestWhole / 3)) - 1, Pause.Clause));
            parts.Add(ConductReader.Read(evidence, start, read, withRules));
        }

        return parts;
    }

    private float Score(SparseVector text)
    {
        text = Weighed(text, _strengths);
        var score = 0f;
        for (var at = 0; at < text.Features.Length; at++)
        {
            score += _weights[text.Features[at]] * text.Values[at];
        }

        return score;
    }

    // What stands as often on both sides says little, however rare it is: Wang and Manning, Baselines and Bigrams, ACL 2012.
    private static float[] Strengths(List<SparseVector> vectors, List<int> labels)
    {
        var accusing = new float[1 << ConductReader.BucketBits];
        var naming = new float[accusing.Length];
        for (var row = 0; row < vectors.Count; row++)
        {
            foreach (var feature in vectors[row].Features)
            {
                (labels[row] == 1 ? accusing : naming)[feature]++;
            }
        }

        for (var feature = 0; feature < accusing.Length; feature++)
        {
            accusing[feature] = MathF.Abs(MathF.Log((accusing[feature] + Smoothing) / (naming[feature] + Smoothing))) + LeastStrength;
        }

        return accusing;
    }

    private static SparseVector Weighed(SparseVector vector, float[] strengths)
    {
        var values = new float[vector.Features.Length];
        var square = 0f;
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = vector.Values[at] * strengths[vector.Features[at]];
            square += values[at] * values[at];
        }

        var scale = square > 0 ? 1 / MathF.Sqrt(square) : 0;
        for (var at = 0; at < values.Length; at++)
        {
            values[at] *= scale;
        }

        return new SparseVector(vector.Features, values);
    }
}
