using Messaging.Routing.Classification;
using Messaging.Routing.Classification.Accusations;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Desk.Intake;

/// <summary>Whether a text complains of our own people (检举识别), as an item keeps it. Every way in and every text that grows passes here.</summary>
public sealed class ReadAccusation(AccusationExaminer examiner, Organisation organisation)
{
    /// <summary>From here on a suggestion is taken for possible: the item might be given to it.</summary>
    private const double Possible = 0.1;

    private static readonly string[] Marks = ["举报", "检举", "控告", "揭发"];

    /// <param name="given">The kind the citizen or the source gave; null when it was found out.</param>
    /// <param name="found">The kind it is taken to be.</param>
    /// <param name="suggested">Whose duty it seems, best first; whoever might get it is meant when the message names nobody.</param>
    public AccusationFinding Read(string? title, string text, ItemKind? given, ItemKind found, IReadOnlyList<DivisionSuggestion> suggested)
    {
        var marked = given is ItemKind.Report;
        var reading = examiner.Examine(title, text, marked);
        if (!reading.Accuses)
        {
            // 举报 of a firm or a driver: marked, and nobody of ours is meant.
            return marked ? new AccusationFinding(Accusation.Marked, [], "来信人标明为举报") : AccusationFinding.None;
        }

        if (reading.Accused.Count > 0)
        {
            return new AccusationFinding(marked || (found is ItemKind.Report && SaysSo(title, text)) ? Accusation.Marked : Accusation.Found, reading.Accused, reading.Because);
        }

        // A name that nobody here knows must not leak to whom it is the name of.
        var likely = suggested.Take(1).Concat(suggested.Skip(1).Where(other => other.Confidence >= Possible))
            .Select(other => organisation.Find(other.Label)?.Parent).OfType<string>().Distinct().Order(StringComparer.Ordinal);
        return new AccusationFinding(Accusation.Found, [.. likely], reading.Because);
    }

    /// <summary>Nearly an accusation: a person reads it before any division has it.</summary>
    public bool IsDoubtful(string? title, string text) => examiner.Examine(title, text).Doubtful;

    /// <summary>The same for an item whose text is about to grow by <paramref name="more"/>.</summary>
    public AccusationFinding Grown(MailboxItem item, string more) =>
        Read(item.Title, $"{item.Text}\n{more}", item.Kind is ItemKind.Report && item.KindSure ? item.Kind : null, item.Kind, Known(item));

    /// <summary>What the words seem to be is no mark of the citizen's; what he calls it himself is.</summary>
    private static bool SaysSo(string? title, string text) =>
        Marks.Any(mark => text.Contains(mark, StringComparison.Ordinal) || title?.Contains(mark, StringComparison.Ordinal) == true);

    private static DivisionSuggestion[] Known(MailboxItem item) =>
        item.Division is { } division ? [new(division, 1, [])]
        : item.SuggestedLabel is { } label ? [new(label, item.Confidence ?? 0, [])]
        : [];
}
