using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Classification.Accusations;

/// <summary>All names of parties: those of the catalogue with their divisions, and the general ones.</summary>
internal sealed class PartyNames
{
    private readonly TermTrie _units = new();
    private readonly List<(string Exact, string Division)> _unitNames = [];
    private readonly TermTrie _others = new();
    private readonly List<PartyKind> _otherKinds = [];
    private readonly HashSet<string> _places;

    public PartyNames(Organisation organisation)
    {
        foreach (var division in organisation.Divisions)
        {
            foreach (var name in DivisionNames.Of(division))
            {
                AddUnit(name, division.Parent);
            }
        }

        foreach (var (name, division) in PartyWords.AlsoCalled)
        {
            AddUnit(name, division);
        }

        AddOthers(PartyWords.House, PartyKind.House);
        AddOthers(PartyWords.Authority, PartyKind.Authority);
        AddOthers(PartyWords.You, PartyKind.You);
        AddOthers(PartyWords.Staff, PartyKind.Staff);
        AddOthers(PartyWords.Private, PartyKind.Private);
        AddOthers(PartyWords.Elsewhere, PartyKind.Elsewhere);
        _places = [.. organisation.Cities.SelectMany(city => city.Units).SelectMany(unit => unit.FormerNames.Append(unit.Name)).Concat(organisation.Cities.Select(city => city.Zh))];
    }

    /// <summary>The longest name that begins here.</summary>
    public (PartyKind Kind, string? Division, int Length)? At(SpokenText text, int at)
    {
        var other = _others.LongestAt(text.Letters, at, out var otherLength);
        if (other >= 0 && text.IsTorn(at, at + otherLength, Pause.Clause))
        {
            other = -1;
        }

        // 下面的人事处, 厅机关党委: of 的人 and 人事处 the division counts.
        if (other >= 0 && _otherKinds[other] is PartyKind.Staff or PartyKind.House && RunsInto(text, at, otherLength))
        {
            other = -1;
        }

        if (UnitAt(text, at) is var (division, length) && (other < 0 || length >= otherLength))
        {
            return IsLocal(text, at) ? (PartyKind.Elsewhere, null, length) : (PartyKind.Unit, division, length);
        }

        return other < 0 ? null
            : _otherKinds[other] is PartyKind.House or PartyKind.Authority && IsLocal(text, at) ? (PartyKind.Elsewhere, null, otherLength)
            : (_otherKinds[other], null, otherLength);
    }

    private bool RunsInto(SpokenText text, int at, int length)
    {
        for (var inside = at + 1; inside < at + length; inside++)
        {
            if (UnitAt(text, inside) is var (_, unitLength) && inside + unitLength > at + length)
            {
                return true;
            }
        }

        return false;
    }

    private (string Division, int Length)? UnitAt(SpokenText text, int at)
    {
        var word = _units.LongestAt(text.Folded, at, out var length);
        if (word < 0 || PartyWords.IsPartOfLonger(text.Letters, at, at + length))
        {
            return null;
        }

        var (exact, division) = _unitNames[word];
        var same = text.Letters.AsSpan(at, length).SequenceEqual(exact);
        if (length < 3 && (!same || (at > 0 && "营客货航".Contains(text.Letters[at - 1], StringComparison.Ordinal))))
        {
            return null;
        }

        if (char.IsAsciiLetter(exact[0]) && ((at > 0 && char.IsAsciiLetterOrDigit(text.Letters[at - 1]) && text.Before(at) is Pause.None)
            || (at + length < text.Letters.Length && char.IsAsciiLetterOrDigit(text.Letters[at + length]) && text.Before(at + length) is Pause.None)))
        {
            return null;
        }

        return text.IsTorn(at, at + length, length < 4 ? Pause.Clause : Pause.Line) && length < 4 ? null : (division, length);
    }

    /// <summary>郑州市运管局, 县公路局: a unit of a city or county, not of this department.</summary>
    private bool IsLocal(SpokenText text, int at)
    {
        if (at == 0 || text.Before(at) >= Pause.Clause)
        {
            return false;
        }

        var before = text.Letters[..at];
        return (before[^1] is '市' or '县' or '镇' or '乡' && !EndsWith(before, "城市") && !EndsWith(before, "超市"))
            || (before[^1] is '区' && !EndsWith(before, "服务区") && !EndsWith(before, "小区") && !EndsWith(before, "地区"))
            || EndsWith(before, "市里") || EndsWith(before, "县里") || EndsWith(before, "区里")
            || _places.Any(place => EndsWith(before, place));
    }

    private static bool EndsWith(string text, string word) => text.EndsWith(word, StringComparison.Ordinal);

    /// <summary>How this reader hears a name: two that sound alike are one to it.</summary>
    public static string Heard(string name) => SoundAlikes.Folded(new SpokenText(null, name).Letters);

    /// <summary>Said of anybody, such as 领导 or 你们: as the name of a division it would make every letter one about it.</summary>
    public static bool IsGeneral(string name)
    {
        var plain = new SpokenText(null, name).Letters;
        return PartyWords.Anywhere.Contains(plain)
            || new[] { PartyWords.House, PartyWords.Authority, PartyWords.You, PartyWords.Staff, PartyWords.Private, PartyWords.Elsewhere }
                .Any(words => words.Split(' ').Contains(plain));
    }

    private void AddUnit(string name, string division)
    {
        var plain = new SpokenText(null, name).Letters;
        if (plain.Length < 2)
        {
            return;
        }

        var number = _units.Add(SoundAlikes.Folded(plain));
        if (number == _unitNames.Count)
        {
            _unitNames.Add((plain, division));
        }
    }

    private void AddOthers(string words, PartyKind kind)
    {
        foreach (var word in words.Split(' '))
        {
            if (_others.Add(word) == _otherKinds.Count)
            {
                _otherKinds.Add(kind);
            }
        }
    }
}
