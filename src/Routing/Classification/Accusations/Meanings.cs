namespace Messaging.Routing.Classification.Accusations;

/// <summary>Finds the words of the thesaurus in a text (词义识别).</summary>
internal static class Meanings
{
    public static IEnumerable<Meant> In(Evidence evidence, int start, int end)
    {
        var text = evidence.Text;
        var parties = evidence.Parties.FindAll(party => party.Start >= start && party.Start < end);
        var first = parties.FindIndex(party => party.Kind is PartyKind.Unit) is >= 0 and var unit ? parties[unit].Start : -1;
        var next = 0;
        PartyKind? last = null;
        for (var at = start; at < end;)
        {
            last = text.Before(at) >= Pause.Sentence ? null : last;
            while (next < parties.Count && parties[next].Start < at)
            {
                next++;
            }

            if (next < parties.Count && parties[next].Start == at)
            {
                last = parties[next].Kind;
                if (last is PartyKind.Unit)
                {
                    at = parties[next].End;
                    continue;
                }
            }

            var meanings = Thesaurus.Own.At(text.Letters.AsSpan(0, end), at, out var length);
            var runsIntoName = next < parties.Count && parties[next].Kind is PartyKind.Unit && parties[next].Start < at + length;
            if (meanings.Count == 0 || runsIntoName || text.IsTorn(at, at + length, Pause.Clause))
            {
                at++;
                continue;
            }

            foreach (var meaning in meanings)
            {
                yield return new Meant(meaning, last, PlaceOf(text, at, first));
            }

            at += length;
        }
    }

    private static UnitPlace PlaceOf(SpokenText text, int at, int first) =>
        first < 0 ? UnitPlace.Nowhere
        : at < first ? UnitPlace.Before
        : text.StartOf(at, Pause.Sentence) <= first ? UnitPlace.InItsSentence
        : UnitPlace.Later;
}
