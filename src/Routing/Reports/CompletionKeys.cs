namespace Messaging.Routing.Reports;

/// <summary>What the items of one row have in common, in the order of <see cref="CompletionQuery.By"/>; null where an item names none.</summary>
public sealed class CompletionKeys(IReadOnlyList<string?> values) : IEquatable<CompletionKeys>, IComparable<CompletionKeys>
{
    public IReadOnlyList<string?> Values { get; } = values;

    public bool Equals(CompletionKeys? other) => other is not null && Values.SequenceEqual(other.Values, StringComparer.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as CompletionKeys);

    public override int GetHashCode() => Values.Aggregate(0, (hash, value) => HashCode.Combine(hash, value));

    /// <summary>By code; what names none comes last.</summary>
    public int CompareTo(CompletionKeys? other)
    {
        for (var i = 0; other is not null && i < Math.Min(Values.Count, other.Values.Count); i++)
        {
            var (one, two) = (Values[i], other.Values[i]);
            var order = (one is null).CompareTo(two is null) is var missing and not 0 ? missing : string.CompareOrdinal(one, two);
            if (order != 0)
            {
                return order;
            }
        }

        return Values.Count.CompareTo(other?.Values.Count ?? -1);
    }
}
