using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Classification.Accusations;

/// <summary>
/// Tells an accusation from a message that merely names or addresses a division (检举控告的识别). A letter about the conduct of a division must
/// never reach that division (信访工作条例 art. 30), so in doubt it is an accusation: a dispatcher clears it with one act.
/// </summary>
public sealed class AccusationExaminer
{
    private readonly PartyNames _names;

    public AccusationExaminer(Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        _names = new PartyNames(organisation);
    }

    /// <param name="marked">The citizen called it 举报: then a division that is spoken of is accused, whatever it is said to have done.</param>
    public AccusationReading Examine(string? title, string text, bool marked = false)
    {
        ArgumentNullException.ThrowIfNull(text);

        var spoken = new SpokenText(title, text);
        var parties = Parties.In(spoken, _names);
        var named = Codes(parties.Where(party => party.Kind is PartyKind.Unit));
        var subject = new ConductSubject(spoken, parties);
        var accused = new SortedSet<string>(StringComparer.Ordinal);
        (int Start, int End)? words = null;
        foreach (var conduct in ConductWords.In(spoken))
        {
            if (subject.Of(conduct) is not { } whose)
            {
                continue;
            }

            words ??= (conduct.Start, conduct.End);
            accused.UnionWith(whose);
        }

        foreach (var target in Targets(spoken, parties, marked))
        {
            words ??= (target.Start, target.End);
            accused.UnionWith(target.Division is { } division ? [division] : []);
        }

        if (words is null && Suspicion.In(spoken, parties) is { Division: { } told } party)
        {
            words = (party.Start, party.End);
            accused.Add(told);
        }

        if (words is not var (start, end))
        {
            return named.Length == 0 ? AccusationReading.None : new AccusationReading(false, [], named, null);
        }

        // Whoever else is spoken of in an accusation, and not merely asked to look into it, is kept out of it as well.
        accused.UnionWith(Codes(parties.Where(party => party.Kind is PartyKind.Unit && party.Role is not (PartyRole.Addressed or PartyRole.Owner))));
        if (accused.Count == 0)
        {
            accused.UnionWith(named);
        }

        return new AccusationReading(true, [.. accused], named, Because(spoken, start, end, accused.Count > 0));
    }

    private static IEnumerable<Party> Targets(SpokenText text, List<Party> parties, bool marked) => parties.Where(party =>
        party.Kind is PartyKind.Unit or PartyKind.House
        && ((party.Role is PartyRole.Target && Accusing.Complains(text, party))
            || (marked && party.Kind is PartyKind.Unit && party.Role is PartyRole.Target or PartyRole.Subject)));

    private static string[] Codes(IEnumerable<Party> parties) =>
        [.. parties.Select(party => party.Division).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    private static string Because(SpokenText text, int start, int end, bool named)
    {
        var from = Math.Max(text.StartOf(start, Pause.Sentence), start - 30);
        var to = Math.Min(text.EndOf(end - 1, Pause.Clause), end + 20);
        return named
            ? $"反映本单位处室或其人员的作风、履职问题：“{text.Quote(from, to)}”"
            : $"反映本单位人员的作风、履职问题，未写明处室：“{text.Quote(from, to)}”";
    }
}
