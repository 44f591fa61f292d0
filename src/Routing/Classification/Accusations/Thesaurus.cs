namespace Messaging.Routing.Classification.Accusations;

/// <summary>
/// What many words mean alike (义类词表): 翻白眼 and 爱搭不理 are one manner, 购物卡 and 毛尖 one gift. A word that no composed sentence has is
/// understood by those beside it.
/// </summary>
internal sealed class Thesaurus
{
    private static readonly Lazy<Thesaurus> OwnWords = new(() => new Thesaurus(ComposedFiles.Lines("thesaurus/").Select(read => read.Line)));

    private readonly TermTrie _words = new();
    private readonly List<List<int>> _meanings = [];

    /// <param name="lines"><c>meaning: word word …</c>.</param>
    public Thesaurus(IEnumerable<string> lines)
    {
        var meaning = 0;
        foreach (var line in lines)
        {
            foreach (var word in line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var number = _words.Add(string.Concat(word.Select(SoundAlikes.Simplified)));
                if (number == _meanings.Count)
                {
                    _meanings.Add([]);
                }

                if (!_meanings[number].Contains(meaning))
                {
                    _meanings[number].Add(meaning);
                }
            }

            meaning++;
        }
    }

    public static Thesaurus Own => OwnWords.Value;

    /// <returns>What the longest word that begins here means; none when no word does.</returns>
    public IReadOnlyList<int> At(ReadOnlySpan<char> letters, int at, out int length)
    {
        var word = _words.LongestAt(letters, at, out length);
        return word < 0 ? [] : _meanings[word];
    }
}
