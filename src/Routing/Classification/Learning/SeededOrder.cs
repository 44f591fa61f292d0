namespace Messaging.Routing.Classification.Learning;

/// <summary>Shuffles the same way for the same seed, on every machine and in every version of the runtime (SplitMix64).</summary>
internal sealed class SeededOrder(ulong seed)
{
    private ulong _state = seed;

    public void Shuffle<T>(Span<T> things)
    {
        for (var last = things.Length - 1; last > 0; last--)
        {
            var other = (int)(Next() % (ulong)(last + 1));
            (things[last], things[other]) = (things[other], things[last]);
        }
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
