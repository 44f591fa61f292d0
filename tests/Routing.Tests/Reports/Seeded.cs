namespace Messaging.Routing.Tests.Reports;

/// <summary>Numbers that look random and are the same in every run.</summary>
internal sealed class Seeded(uint seed)
{
    private uint _state = seed;

    public int Next(int below)
    {
        // Numerical Recipes' linear congruence; good enough to mix states.
        _state = unchecked((_state * 1664525) + 1013904223);
        return (int)((_state >> 8) % (uint)below);
    }

    public T One<T>()
        where T : struct, Enum => Enum.GetValues<T>()[Next(Enum.GetValues<T>().Length)];
}
