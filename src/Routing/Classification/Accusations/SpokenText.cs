using System.Text;

namespace Messaging.Routing.Classification.Accusations;

/// <summary>
/// Title and text without anything between the letters, so that 不 作*为 is read as 不作为; what stood between them is kept as a
/// <see cref="Pause"/>, because a comma ends a clause. A second reading folds letters that sound alike in names of divisions.
/// </summary>
internal sealed class SpokenText
{
    private readonly string _source;
    private readonly List<int> _from = [];
    private readonly List<Pause> _before = [];

    public SpokenText(string? title, string text)
    {
        _source = string.IsNullOrEmpty(title) ? text : $"{title}\n{text}";
        var letters = new StringBuilder(_source.Length);
        var pause = Pause.Line;
        for (var at = 0; at < _source.Length; at++)
        {
            var letter = SoundAlikes.Simplified(_source[at]);
            if (char.IsLetterOrDigit(letter))
            {
                letters.Append(letter);
                _from.Add(at);
                _before.Add(pause);
                pause = Pause.None;
                continue;
            }

            var found = PauseOf(letter);
            pause = found > pause ? found : pause;
        }

        Letters = letters.ToString();
        Folded = string.Create(Letters.Length, Letters, static (to, from) =>
        {
            for (var at = 0; at < from.Length; at++)
            {
                to[at] = SoundAlikes.Folded(from[at]);
            }
        });
    }

    /// <summary>Letters and digits alone, simplified and lower case.</summary>
    public string Letters { get; }

    /// <summary>The same length, with one letter standing for all that sound like it.</summary>
    public string Folded { get; }

    /// <summary>What stood before the letter at this place.</summary>
    public Pause Before(int at) => at < _before.Count ? _before[at] : Pause.Line;

    /// <summary>Whether anything at least as strong stands within a word of these letters, spaced-out writing aside.</summary>
    public bool IsTorn(int start, int end, Pause by)
    {
        var torn = false;
        var everywhere = true;
        for (var at = start + 1; at < end; at++)
        {
            torn |= _before[at] >= by;
            everywhere &= _before[at] > Pause.None;
        }

        return torn && !(everywhere && end - start > 2);
    }

    public int StartOf(int at, Pause bound)
    {
        while (at > 0 && Before(at) < bound)
        {
            at--;
        }

        return at;
    }

    public int EndOf(int at, Pause bound)
    {
        at++;
        while (at < Letters.Length && Before(at) < bound)
        {
            at++;
        }

        return Math.Min(at, Letters.Length);
    }

    /// <summary>The words as the citizen wrote them.</summary>
    public string Quote(int start, int end) =>
        _source[_from[start].._from[Math.Max(start, end - 1)]] + _source[_from[end - 1]];

    private static Pause PauseOf(char mark) => mark switch
    {
        '\n' or '\r' => Pause.Line,
        '。' or '！' or '!' or '？' or '?' or '；' or ';' or '…' or '～' => Pause.Sentence,
        '，' or ',' => Pause.Clause,
        '：' or ':' => Pause.Colon,
        _ => Pause.Slight,
    };
}
