namespace Messaging.Routing.Examining;

/// <summary>The digits of a text in a row, and which of them belong to a number already.</summary>
internal sealed class DigitRow(string text)
{
    // Two numbers and what may touch them; who asks cares for no more, and a page of digits costs no square of them.
    private const int FarEnough = 32;

    private readonly List<WrittenDigit> _digits = WrittenDigit.Of(text);
    private readonly HashSet<int> _taken = [];

    public int Count => _digits.Count;

    public WrittenDigit this[int at] => _digits[at];

    public string Values => field ??= new string([.. _digits.Select(digit => digit.Value)]);

    /// <summary>Nothing but gaps between its digits, and none of them taken.</summary>
    public bool HoldsTogether(int at, int length)
    {
        if (at + length > Count || _taken.Contains(at))
        {
            return false;
        }

        for (var next = at + 1; next < at + length; next++)
        {
            if (_digits[next].Gap < 0 || _taken.Contains(next))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Written with one script and without a gap.</summary>
    public bool IsInOnePiece(int at, int length) => After(at + 1) >= length - 1;

    /// <summary>Into how many groups gaps divide it.</summary>
    public int Groups(int at, int length) => 1 + Enumerable.Range(at + 1, length - 1).Count(next => _digits[next].Gap > 0);

    /// <summary>How many digits of the same script touch this one from the left, 32 at most; they may be part of its number, or of a year.</summary>
    public int Before(int at)
    {
        var first = at;
        while (first > 0 && at - first < FarEnough && Touch(first))
        {
            first--;
        }

        return at - first;
    }

    /// <summary>How many digits of the same script, this one included, touch the one before it; 32 at most.</summary>
    public int After(int at)
    {
        var end = at;
        while (end < Count && end - at < FarEnough && Touch(end))
        {
            end++;
        }

        return end - at;
    }

    public PersonalSpan Take(int at, int length, PersonalKind kind)
    {
        for (var next = at; next < at + length; next++)
        {
            _taken.Add(next);
        }

        var last = _digits[at + length - 1];
        return new PersonalSpan(_digits[at].At, last.At + last.Width - _digits[at].At, kind);
    }

    private bool Touch(int at) =>
        _digits[at].Gap == 0 && _digits[at].Script == _digits[at - 1].Script && !_taken.Contains(at) && !_taken.Contains(at - 1);
}
