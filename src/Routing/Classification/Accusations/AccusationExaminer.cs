using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Classification.Accusations;

/// <summary>
/// Tells an accusation from a message that merely names or addresses a division (检举控告的识别). A letter about the conduct of a division must
/// never reach that division (信访工作条例 art. 30), so in doubt it is an accusation: a dispatcher clears it with one act. Rules say whose conduct is
/// meant, a small model learnt from composed sentences whether it is.
/// </summary>
public sealed class AccusationExaminer
{
    private readonly FromDivisions<PartyNames> _names;
    private readonly Func<ConductModel> _model;

    public AccusationExaminer(Organisation organisation)
        : this(organisation, () => ConductModel.Own)
    {
    }

    internal AccusationExaminer(Organisation organisation, Func<ConductModel> model)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        _names = new FromDivisions<PartyNames>(organisation, static office => new PartyNames(office));
        _model = model;
    }

    /// <param name="marked">The citizen called it 举报: then a division that is spoken of is accused, whatever it is said to have done.</param>
    public AccusationReading Examine(string? title, string text, bool marked = false)
    {
        ArgumentNullException.ThrowIfNull(text);

        var spoken = new SpokenText(title, text);
        var evidence = new Evidence(spoken, _names.Now);
        var parties = evidence.Parties;
        var named = Codes(parties.Where(party => party.Kind is PartyKind.Unit));
        var accused = new SortedSet<string>(StringComparer.Ordinal);
        (int Start, int End)? words = null;
        foreach (var (conduct, whose) in evidence.Told)
        {
            if (whose is not null)
            {
                words ??= (conduct.Start, conduct.End);
                accused.UnionWith(whose);
            }
        }

        foreach (var target in Targets(evidence, marked))
        {
            words ??= (target.Start, target.End);
            accused.UnionWith(target.Division is { } division ? [division] : []);
        }

        if (words is null && evidence.Suspected is { Division: { } told } party)
        {
            words = (party.Start, party.End);
            accused.Add(told);
        }

        var score = _model().Score(evidence);
        if (!Judgement.Accuses(score, words is not null, named.Length > 0, marked))
        {
            var doubtful = Judgement.IsDoubtful(score, words is not null, named.Length > 0);
            return named.Length == 0 && !doubtful ? AccusationReading.None : new AccusationReading(false, [], named, null, doubtful);
        }

        var (start, end) = words ?? Whole(evidence);

        // Hidden from every division it names until a dispatcher has read it, also from one that is only asked to look into it.
        accused.UnionWith(named);

        return new AccusationReading(true, [.. accused], named, Because(spoken, start, end, accused.Count > 0));
    }

    private static IEnumerable<Party> Targets(Evidence evidence, bool marked) => evidence.Targets.Concat(
        evidence.Parties.Where(party => marked && party.Kind is PartyKind.Unit && party.Role is PartyRole.Target or PartyRole.Subject));

    /// <summary>No word tells of it, the whole does: what is quoted begins with whoever of ours is spoken of.</summary>
    private static (int Start, int End) Whole(Evidence evidence)
    {
        var party = evidence.Parties.FindIndex(party => party.Kind is PartyKind.Unit or PartyKind.House or PartyKind.You);
        return party < 0 ? (0, Math.Min(evidence.Text.Letters.Length, 20)) : (evidence.Parties[party].Start, evidence.Parties[party].End);
    }

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
