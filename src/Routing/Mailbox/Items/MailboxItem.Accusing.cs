using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Mailbox.Items;

/// <summary>检举控告: a complaint of a division's conduct is kept from that division (信访工作条例 art. 30).</summary>
public sealed partial class MailboxItem
{
    public Accusation Accusation { get; private set; }

    /// <summary>被反映处室: codes of the divisions complained of.</summary>
    public IReadOnlyList<string> Accused => AccusedCodes.Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>As stored: each code between commas, so that a query finds it.</summary>
    internal string AccusedCodes { get; private set; } = "";

    /// <summary>True while it is kept from those it complains of.</summary>
    public bool IsAccusation => Accusation is Accusation.Marked or Accusation.Found or Accusation.Confirmed;

    /// <summary>Whether it complains of this division, of its bureau or of one of its desks.</summary>
    public bool Accuses(string? division) => IsAccusation && division is not null && Accused.Any(code => AreOneHouse(code, division));

    /// <summary>Whether this division must not be given it: it complains of that division, or nobody knows yet of which.</summary>
    public bool IsKeptFrom(string division) => Accuses(division) || (Accusation is Accusation.Found && Accused.Count == 0);

    /// <summary>
    /// Takes over what was found in a text that grew. A division that is complained of and has the item loses it; what a dispatcher cleared
    /// is open again only when something new was found.
    /// </summary>
    public void FindAccusation(AccusationFinding finding, DateTimeOffset now)
    {
        if (finding.State is Accusation.None)
        {
            return;
        }

        var known = Accused;
        var more = known.Union(finding.Accused).Order(StringComparer.Ordinal).ToList();
        var state = finding.State is Accusation.Marked || Accusation is Accusation.Marked ? Accusation.Marked
            : Accusation is Accusation.Confirmed ? Accusation.Confirmed
            : Accusation.Found;
        var seen = Accusation is Accusation.Cleared ? !finding.Accused.Except(known).Any() : state == Accusation && more.Count == known.Count;
        if (seen && finding.State is not Accusation.Marked)
        {
            return;
        }

        if (state == Accusation && more.Count == known.Count)
        {
            return;
        }

        SetAccused(state, more);
        TakeBack();
        Record(HistoryKind.AccusationFound, Actor.System, now, note: finding.Because, details: AccusedFacts());
    }

    /// <summary>认定: it is one, of these divisions. Also of an item that nothing was found in.</summary>
    public void ConfirmAccusation(IReadOnlyList<string> accused, string reason, Actor by, DateTimeOffset now)
    {
        Refuse.If(string.IsNullOrWhiteSpace(reason), "accusation.reason", "Confirming or clearing an accusation needs a reason.");

        SetAccused(Accusation is Accusation.Marked ? Accusation.Marked : Accusation.Confirmed, accused);
        TakeBack();
        Record(HistoryKind.AccusationConfirmed, by, now, note: reason, details: AccusedFacts());
    }

    /// <summary>排除: it only names them, or was confirmed wrongly. What the citizen calls an accusation stays one.</summary>
    public void ClearAccusation(string reason, Actor by, DateTimeOffset now)
    {
        Refuse.If(Accusation is not (Accusation.Found or Accusation.Confirmed), "accusation.none", "Only what the examiner found or a dispatcher confirmed is cleared.");
        Refuse.If(string.IsNullOrWhiteSpace(reason), "accusation.reason", "Confirming or clearing an accusation needs a reason.");

        Accusation = Accusation.Cleared;
        Record(HistoryKind.AccusationCleared, by, now, note: reason, details: AccusedFacts());
    }

    /// <summary>更正被反映处室</summary>
    public void CorrectAccused(IReadOnlyList<string> accused, string reason, Actor by, DateTimeOffset now)
    {
        Refuse.If(!IsAccusation, "accusation.none", "The item accuses nobody.");
        Refuse.If(string.IsNullOrWhiteSpace(reason), "accusation.reason", "Confirming or clearing an accusation needs a reason.");

        SetAccused(Accusation, accused);
        TakeBack();
        Record(HistoryKind.AccusedCorrected, by, now, note: reason, details: AccusedFacts());
    }

    /// <summary>保密: from now on only a dispatcher may open the person.</summary>
    public void KeepConfidential(Actor by, DateTimeOffset now)
    {
        if (Confidential)
        {
            return;
        }

        Confidential = true;
        Record(HistoryKind.MadeConfidential, by, now);
    }

    /// <summary>查看来信人: that it was done, by whom and why; what was seen is not written down.</summary>
    public void OpenPerson(string reason, Actor by, DateTimeOffset now)
    {
        Refuse.If(string.IsNullOrWhiteSpace(reason), "person.reason", "Opening name or phone needs a reason.");

        Record(HistoryKind.PersonOpened, by, now, note: reason);
    }

    /// <summary>A desk, its bureau and the bureau's other desks sit under one roof.</summary>
    internal static string HouseOf(string code) => code.Split('-')[0];

    private static bool AreOneHouse(string one, string other) => HouseOf(one).Equals(HouseOf(other), StringComparison.Ordinal);

    private void SetAccused(Accusation state, IReadOnlyList<string> accused)
    {
        Accusation = state;
        var codes = accused.Distinct().Order(StringComparer.Ordinal).ToList();
        AccusedCodes = string.Concat(codes.Select(code => $",{code}")) + (codes.Count > 0 ? "," : "");
    }

    /// <summary>收回: whoever is complained of and has it, or helps with it, has it no longer.</summary>
    private void TakeBack()
    {
        if (!IsAccusation)
        {
            return;
        }

        AssistingCodes = string.Concat(Assisting.Where(code => !Accuses(code)).Select(code => $",{code}")) is { Length: > 0 } left ? left + "," : "";
        if (State is ItemState.Dispatched or ItemState.InHandling or ItemState.InReview or ItemState.AwaitingSupplement && Accuses(Division))
        {
            DropExtensionRequest();
            (Division, State) = (null, ItemState.Accepted);
            (Draft, DraftAuthor) = (null, null);
        }
    }

    /// <summary>An accusation goes to nobody it complains of, and nowhere while nobody knows of whom it complains.</summary>
    private void RefuseAccused(string division, IEnumerable<string> assisting)
    {
        Refuse.If(
            Accuses(division) || assisting.Any(Accuses), "accusation.accused", "The item complains of that division and is not given to it (信访工作条例 art. 30).");
        Refuse.If(
            Accusation is Accusation.Found && Accused.Count == 0,
            "accusation.undecided",
            "The item complains of somebody in this department: first confirm of whom, or clear it.");
    }

    private string AccusedFacts() => Facts.Of(("accused", Accused.Count == 0 ? null : string.Join(',', Accused)), ("accusation", Accusation.ToString()));
}
