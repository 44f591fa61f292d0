using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Messaging.Routing.Classification.Learning;

/// <summary>
/// One linear function for each label. The weights of a feature for all labels lie side by side, so that a message is
/// compared with every label in one walk; the blocks have a fixed width, so that every machine sums in the same order.
/// </summary>
internal sealed class LinearWeights(int features, int labels)
{
    public const int BlockWidth = 8;

    private readonly float[] _values = new float[features * Padded(labels)];

    public int Labels => labels;

    public int Features => features;

    /// <summary>From one feature's weights to the next one's.</summary>
    public int Stride { get; } = Padded(labels);

    public Span<float> Of(int feature) => _values.AsSpan(feature * Stride, labels);

    /// <summary>How far the message lies on each label's side: about 1 for it, -1 against it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Score(SparseVector message, Span<float> scores)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_values);
        for (var block = 0; block < Stride; block += BlockWidth)
        {
            var sum = Vector256<float>.Zero;
            for (var at = 0; at < message.Features.Length; at++)
            {
                sum += Vector256.LoadUnsafe(ref weights, (nuint)((message.Features[at] * Stride) + block)) * message.Values[at];
            }

            sum.CopyTo(scores[block..]);
        }
    }

    /// <summary>Moves each label's function towards the message by its own step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Move(SparseVector message, ReadOnlySpan<float> steps)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_values);
        for (var block = 0; block < Stride; block += BlockWidth)
        {
            var step = Vector256.Create(steps[block..]);
            if (step == Vector256<float>.Zero)
            {
                continue;
            }

            for (var at = 0; at < message.Features.Length; at++)
            {
                var place = (nuint)((message.Features[at] * Stride) + block);
                (Vector256.LoadUnsafe(ref weights, place) + (step * message.Values[at])).StoreUnsafe(ref weights, place);
            }
        }
    }

    private static int Padded(int labels) => (labels + BlockWidth - 1) / BlockWidth * BlockWidth;
}
