namespace Messaging.Routing.Classification.Learning;

/// <summary>Divides messages for cross-validation so that near-duplicates stay together.</summary>
internal sealed class Folds
{
    public const int Number = 5;

    private readonly int[] _foldOf;

    private Folds(int[] foldOf) => _foldOf = foldOf;

    /// <summary>By the groups the messages bring, or by likeness where any of them brings none.</summary>
    public static Folds Of(IReadOnlyList<LabelledMessage> messages, ulong seed)
    {
        var groups = messages.All(message => message.Group is not null)
            ? Numbered([.. messages.Select(message => message.Group!)])
            : NearDuplicates.Group(messages);
        var distinct = groups.Distinct().ToArray();
        new SeededOrder(seed).Shuffle<int>(distinct);
        var foldOf = new Dictionary<int, int>();
        for (var place = 0; place < distinct.Length; place++)
        {
            foldOf.Add(distinct[place], place % Number);
        }

        return new Folds([.. groups.Select(group => foldOf[group])]);
    }

    public int[] Inside(int fold) => [.. Rows(row => _foldOf[row] == fold)];

    public int[] Outside(int fold) => [.. Rows(row => _foldOf[row] != fold)];

    private IEnumerable<int> Rows(Func<int, bool> chosen) => Enumerable.Range(0, _foldOf.Length).Where(chosen);

    private static int[] Numbered(string[] names)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. names.Select(name => numbers.TryGetValue(name, out var known) ? known : numbers[name] = numbers.Count)];
    }
}
