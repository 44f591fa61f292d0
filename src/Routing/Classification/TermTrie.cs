namespace Messaging.Routing.Classification;

/// <summary>
/// A dictionary of words that walks a text once and reports the longest word at each place, left to right.
/// The longest one counts alone: 火车站 must not also be read as 车站.
/// </summary>
internal sealed class TermTrie
{
    private readonly Dictionary<long, int> _steps = [];
    private readonly List<int> _words = [-1];
    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public int Count => _texts.Count;

    public string this[int word] => _texts[word];

    /// <summary>Adds a word once; the same word gets the same number again.</summary>
    public int Add(string word)
    {
        if (_numbers.TryGetValue(word, out var known))
        {
            return known;
        }

        var node = 0;
        foreach (var letter in word)
        {
            var step = Step(node, letter);
            if (!_steps.TryGetValue(step, out var next))
            {
                next = _words.Count;
                _words.Add(-1);
                _steps.Add(step, next);
            }

            node = next;
        }

        _words[node] = _texts.Count;
        _numbers.Add(word, _texts.Count);
        _texts.Add(word);
        return _words[node];
    }

    /// <returns>The number of the longest word that begins here, or -1.</returns>
    public int LongestAt(ReadOnlySpan<char> text, int start, out int length)
    {
        var found = -1;
        length = 0;
        var node = 0;
        for (var at = start; at < text.Length && _steps.TryGetValue(Step(node, text[at]), out node); at++)
        {
            if (_words[node] >= 0)
            {
                found = _words[node];
                length = at - start + 1;
            }
        }

        return found;
    }

    private static long Step(int node, char letter) => ((long)node << 16) | letter;
}
