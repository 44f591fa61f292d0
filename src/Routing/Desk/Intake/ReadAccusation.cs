using Messaging.Routing.Classification.Accusations;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Desk.Intake;

/// <summary>Whether a text complains of our own people (检举识别), as an item keeps it. Every way in and every text that grows passes here.</summary>
public sealed class ReadAccusation(AccusationExaminer examiner, Organisation organisation)
{
    /// <param name="given">The kind the citizen or the source gave; null when it was found out.</param>
    /// <param name="found">The kind it is taken to be.</param>
    /// <param name="suggested">Whose duty it seems; whoever would get it is meant when the message names nobody.</param>
    public AccusationFinding Read(string? title, string text, ItemKind? given, ItemKind found, string? suggested)
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
            return new AccusationFinding(marked || found is ItemKind.Report ? Accusation.Marked : Accusation.Found, reading.Accused, reading.Because);
        }

        var likely = suggested is not null && organisation.Find(suggested) is { } division ? division.Parent : null;
        return new AccusationFinding(Accusation.Found, likely is null ? [] : [likely], reading.Because);
    }

    /// <summary>The same for an item whose text is about to grow by <paramref name="more"/>.</summary>
    public AccusationFinding Grown(MailboxItem item, string more) =>
        Read(item.Title, $"{item.Text}\n{more}", item.Kind is ItemKind.Report && item.KindSure ? item.Kind : null, item.Kind, item.Division ?? item.SuggestedLabel);
}
