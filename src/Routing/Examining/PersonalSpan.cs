namespace Messaging.Routing.Examining;

/// <summary>Where it stands in the text as written.</summary>
public readonly record struct PersonalSpan(int Start, int Length, PersonalKind Kind)
{
    public int End => Start + Length;

    public bool Overlaps(PersonalSpan other) => other.Start < End && Start < other.End;

    /// <summary>What of it the others leave.</summary>
    public IEnumerable<PersonalSpan> Without(IReadOnlyCollection<PersonalSpan> others)
    {
        var start = Start;
        foreach (var other in others.Where(Overlaps).OrderBy(other => other.Start))
        {
            if (other.Start > start)
            {
                yield return new PersonalSpan(start, other.Start - start, Kind);
            }

            start = Math.Max(start, other.End);
        }

        if (start < End)
        {
            yield return new PersonalSpan(start, End - start, Kind);
        }
    }

    public string In(string text) => text.Substring(Start, Length);
}
