namespace Messaging.Routing.Classification.Accusations;

/// <summary>Finds whose conduct is meant (指向谁): the nearest who can have done it, first in the sentence, then in what was spoken of before.</summary>
internal sealed class ConductSubject(SpokenText text, List<Party> parties)
{
    private readonly bool _anyOther = parties.Exists(party => party.Kind is PartyKind.Private or PartyKind.Elsewhere);
    private readonly string[] _named = [.. parties.Select(party => party.Division).OfType<string>().Distinct()];

    /// <returns>Codes of the divisions it is said of, empty when it is said of this department without a name; null when it is said of somebody else.</returns>
    public IReadOnlyList<string>? Of(Conduct conduct)
    {
        if (Accusing.IsTakenBack(text, conduct) || Accusing.IsSupposed(text, conduct) || Accusing.IsPraised(text, conduct))
        {
            return null;
        }

        var sentence = text.StartOf(conduct.Start, Pause.Sentence);
        var addressed = false;
        for (var at = parties.Count - 1; at >= 0; at--)
        {
            var party = parties[at];
            if (party.Start >= conduct.End)
            {
                continue;
            }

            if (party.Start < sentence)
            {
                break;
            }

            switch (Verdict(party, at, conduct))
            {
                case true:
                    return IsOurs(party, conduct) ? Divisions(party, at) : null;
                case false:
                    return null;
                default:
                    addressed |= party.Role is PartyRole.Addressed && party.Kind is not PartyKind.Staff && Accusing.IsEnforced(text, Math.Min(party.End, conduct.Start), conduct.Start);
                    break;
            }
        }

        if (addressed || conduct.Kind is ConductKind.Hint)
        {
            return null;
        }

        var whose = Forward(conduct) ?? Before(conduct, sentence) ?? Unsaid(conduct);
        return ReferenceEquals(whose, SomebodyElse) ? null : whose;
    }

    /// <returns>True: said of it. False: said of somebody else. Null: not of this one, look further.</returns>
    private bool? Verdict(Party party, int at, Conduct conduct)
    {
        var inside = party.End > conduct.Start;
        switch (party.Kind)
        {
            case PartyKind.Private or PartyKind.Elsewhere:
                return IsWhatWasTold(party, at, conduct) ? null
                    : party.Role is PartyRole.OtherSide or PartyRole.Place or PartyRole.Told || inside ? null
                    : conduct.Kind is ConductKind.Office && party.Kind is PartyKind.Private ? null
                    : party.Role is PartyRole.Addressed ? null
                    : IsObject(party) ? null : false;

            case PartyKind.Staff:
                if (party.Role is PartyRole.Addressed || (conduct.Kind is ConductKind.Hint && (OwnerOf(at)?.Kind is not PartyKind.Unit || Accusing.IsPlain(text, party, conduct))))
                {
                    return null;
                }

                if (OwnerOf(at) is { } owner)
                {
                    return owner.Kind is not (PartyKind.Private or PartyKind.Elsewhere or PartyKind.Authority);
                }

                return !IsAnywhere(party) ? true
                    : conduct.Kind is not (ConductKind.Idle or ConductKind.Hint) && !_anyOther && IsTold() ? true
                    : null;

            case PartyKind.Authority:
                return party.Role is PartyRole.Subject && !OursBefore(party) ? false : null;

            default:
                return party.Role switch
                {
                    PartyRole.Owner => null,
                    PartyRole.Addressed => null,
                    PartyRole.Told or PartyRole.Target when conduct.Kind is ConductKind.Hint => null,
                    _ when conduct.Kind is ConductKind.Hint && (party.Kind is not PartyKind.Unit || conduct.Start - party.End > 40 || Accusing.IsPlain(text, party, conduct)) => null,
                    PartyRole.Told when conduct.Kind is ConductKind.Idle => Accusing.HasBeenTold(text, text.StartOf(party.Start, Pause.Clause), conduct.End) ? true : null,
                    PartyRole.Told => text.Before(conduct.Start) >= Pause.Clause && !_anyOther && Accusing.HasBeenTold(text, text.StartOf(party.Start, Pause.Clause), conduct.Start) ? true : null,
                    PartyRole.Subject when Accusing.IsEnforced(text, Math.Min(party.End, conduct.Start), conduct.Start) && conduct.Kind is not ConductKind.Idle && !IsBlamed(party, conduct) => null,
                    _ => true,
                };
        }
    }

    // 运管局处理问题推诿: the division works, and badly; 公路局查处乱收费: it does what it should.
    private bool IsBlamed(Party party, Conduct conduct) =>
        conduct.Kind is ConductKind.Office || text.StartOf(party.Start, Pause.Clause) < text.StartOf(conduct.Start, Pause.Clause)
        || text.Letters.AsSpan(party.End, Math.Max(0, conduct.Start - party.End)).ContainsAny("时中得上太很都却总就");

    /// <summary>Somebody did it, and the one division that is spoken of stands elsewhere in the letter: 地点：运管处.</summary>
    private bool IsTold() => parties.Exists(party => party.Kind is PartyKind.Unit && party.Role is PartyRole.Subject or PartyRole.Place or PartyRole.Target);

    private bool IsAnywhere(Party party) => PartyWords.Anywhere.Contains(text.Letters[party.Start..party.End]);

    private bool OursBefore(Party party)
    {
        var sentence = text.StartOf(party.Start, Pause.Sentence);
        return parties.Exists(other => other.Kind is PartyKind.Unit or PartyKind.House or PartyKind.You && other.Role is not PartyRole.Addressed && other.Start >= sentence && other.Start < party.Start);
    }

    /// <summary>向运管局投诉驾校三次了，石沉大海: the school is what was told, the silence is the division's.</summary>
    private bool IsWhatWasTold(Party party, int at, Conduct conduct) =>
        conduct.Kind is ConductKind.Idle && at > 0 && parties[at - 1] is { Kind: PartyKind.Unit or PartyKind.House or PartyKind.You, Role: PartyRole.Told or PartyRole.Place } told
        && text.StartOf(told.Start, Pause.Clause) == text.StartOf(party.Start, Pause.Clause)
        && text.StartOf(conduct.Start, Pause.Clause) > party.Start && Accusing.HasBeenTold(text, text.StartOf(told.Start, Pause.Clause), conduct.Start);

    /// <summary>拦下货车乱罚款: a private party that something was done to.</summary>
    private bool IsObject(Party party)
    {
        var before = text.Letters[text.StartOf(party.Start, Pause.Clause)..party.Start];
        return before.EndsWith('下') || before.EndsWith("拦", StringComparison.Ordinal) || before.EndsWith("纵容", StringComparison.Ordinal) || before.EndsWith("包庇", StringComparison.Ordinal)
            || before.EndsWith("放任", StringComparison.Ordinal) || before.EndsWith("袒护", StringComparison.Ordinal) || before.EndsWith("为难", StringComparison.Ordinal) || before.EndsWith("欺负", StringComparison.Ordinal);
    }

    private Party? OwnerOf(int staff)
    {
        var clause = text.StartOf(parties[staff].Start, Pause.Clause);
        for (var at = staff - 1; at >= 0 && parties[at].Start >= clause; at--)
        {
            if (parties[at].Kind is not PartyKind.Staff && parties[at].Role is not PartyRole.OtherSide)
            {
                return parties[at];
            }
        }

        // In another clause: whoever was spoken of last.
        for (var at = staff - 1; at >= 0; at--)
        {
            if (parties[at].Kind is not PartyKind.Staff && parties[at].Role is not (PartyRole.Addressed or PartyRole.OtherSide or PartyRole.Owner))
            {
                return parties[at];
            }
        }

        return parties.Find(party => party.Kind is PartyKind.Private or PartyKind.Elsewhere && party.Role is PartyRole.Subject);
    }

    private IReadOnlyList<string>? Forward(Conduct conduct)
    {
        if (conduct.Kind is ConductKind.Idle)
        {
            return null;
        }

        var end = text.EndOf(conduct.End - 1, Pause.Clause);
        for (var at = 0; at < parties.Count; at++)
        {
            var party = parties[at];
            if (party.Start < conduct.End || party.Start >= end)
            {
                continue;
            }

            return party.Kind switch
            {
                PartyKind.Private or PartyKind.Elsewhere => null,
                _ when party.Role is PartyRole.Subject or PartyRole.Target && IsOurs(party, conduct) => Divisions(party, at),
                _ => null,
            };
        }

        return null;
    }

    /// <summary>What the sentences before were about.</summary>
    private IReadOnlyList<string>? Before(Conduct conduct, int sentence)
    {
        for (var at = parties.Count - 1; at >= 0; at--)
        {
            var party = parties[at];
            if (party.Start >= sentence)
            {
                continue;
            }

            if (conduct.Kind is not ConductKind.Office && Accusing.WordsBefore(text, conduct) > (conduct.Kind is ConductKind.Idle ? 3 : 6))
            {
                return null;
            }

            if (party.Role is PartyRole.OtherSide or PartyRole.Owner or PartyRole.Addressed)
            {
                continue;
            }

            if (party.Kind is PartyKind.Private or PartyKind.Elsewhere)
            {
                if (conduct.Kind is ConductKind.Office && party.Kind is PartyKind.Private)
                {
                    continue;
                }

                return conduct.Kind is ConductKind.Office ? null : SomebodyElse;
            }

            if (party.Kind is PartyKind.Staff && OwnerOf(at) is null && IsAnywhere(party))
            {
                continue;
            }

            if (party.Kind is PartyKind.Authority && !OursBefore(party))
            {
                return SomebodyElse;
            }

            if (party.Kind is PartyKind.Staff && OwnerOf(at)?.Kind is PartyKind.Private or PartyKind.Elsewhere)
            {
                return SomebodyElse;
            }

            return party.Role is PartyRole.Told or PartyRole.Place && conduct.Kind is not ConductKind.Idle && _anyOther ? null
                : party.Role is PartyRole.Told && !Accusing.HasBeenTold(text, text.StartOf(party.Start, Pause.Clause), conduct.End) ? null
                : IsOurs(party, conduct) ? Divisions(party, at) : SomebodyElse;
        }

        return null;
    }

    /// <summary>Without any division named, only what is plainly said of this department is its own: its name, or 你们 with a grave reproach.</summary>
    private bool IsOurs(Party party, Conduct conduct) => _named.Length > 0 || party.Kind switch
    {
        PartyKind.House => true,
        PartyKind.You => conduct.Kind is ConductKind.Office or ConductKind.Grave or ConductKind.Rude,
        PartyKind.Staff => parties.Exists(other => other.Kind is PartyKind.House or PartyKind.You && other.Role is not PartyRole.Addressed) && conduct.Kind is not ConductKind.Idle,
        _ => false,
    };

    /// <summary>SomebodyElse is said to have done it: then a grave reproach in a letter that names a division is taken to be of it.</summary>
    private IReadOnlyList<string>? Unsaid(Conduct conduct) => _named.Length == 0 ? null :
        (conduct.Kind is ConductKind.Office || (conduct.Kind is ConductKind.Grave && Accusing.WordsBefore(text, conduct) <= 1)) && !_anyOther
        && parties.Exists(party => party.Kind is not PartyKind.Staff || party.Role is PartyRole.Subject)
            ? _named
            : conduct.Kind is ConductKind.Office && _named.Length > 0 && !parties.Exists(party => party.Kind is PartyKind.Elsewhere) ? _named
            : null;

    private string[] Divisions(Party party, int at)
    {
        if (party.Division is { } division)
        {
            return [division];
        }

        // 你们 are those who are written to; a 科长 belongs to the division before him.
        for (var before = at - 1; before >= 0; before--)
        {
            if (parties[before].Division is { } near)
            {
                return [near];
            }
        }

        return _named;
    }

    private static readonly string[] SomebodyElse = [""];
}
