namespace Messaging.Routing.Classification.Accusations;

/// <summary>What the rules see in a text (线索): who is spoken of, and whose conduct the known words tell of.</summary>
internal sealed class Evidence
{
    public Evidence(SpokenText text, PartyNames names)
    {
        Text = text;
        Parties = Accusations.Parties.In(text, names);
        var subject = new ConductSubject(text, Parties);
        foreach (var conduct in ConductWords.In(text))
        {
            Told.Add((conduct, subject.Of(conduct)));
        }

        Targets = Parties.FindAll(party =>
            party.Kind is PartyKind.Unit or PartyKind.House && party.Role is PartyRole.Target && Accusing.Complains(text, party));
        Suspected = Suspicion.In(text, Parties);
    }

    public SpokenText Text { get; }

    public List<Party> Parties { get; }

    /// <summary>Words that tell of misconduct, each with the divisions it is said of; null when it is said of somebody else.</summary>
    public List<(Conduct Conduct, IReadOnlyList<string>? Whose)> Told { get; } = [];

    /// <summary>投诉…, 查处…</summary>
    public List<Party> Targets { get; }

    public Party? Suspected { get; }
}
