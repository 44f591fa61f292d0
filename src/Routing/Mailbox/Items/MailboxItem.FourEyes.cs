namespace Messaging.Routing.Mailbox.Items;

/// <summary>四眼原则: nobody signs or publishes what they wrote, also when a colleague handed in the same words after them.</summary>
public sealed partial class MailboxItem
{
    /// <summary>
    /// Whether this person handed in a text since the last one was signed or sent back, or wrote the very words that lie there now. Needs
    /// the <see cref="HistoryKind.Drafted"/> rows and those that end a round.
    /// </summary>
    public bool HasDrafted(string person)
    {
        var (round, _) = Drafters();
        return DraftAuthor == person || round.Contains(person) || Wrote(Draft, person);
    }

    /// <summary>The same of the answer that was signed.</summary>
    public bool HasWrittenAnswer(string person)
    {
        var (_, signed) = Drafters();
        return AnswerAuthor == person || signed.Contains(person) || Wrote(Answer, person);
    }

    /// <summary>Kinds of history rows that tell who wrote what.</summary>
    internal static readonly HistoryKind[] TellsDrafters =
        [HistoryKind.Drafted, HistoryKind.SentBack, HistoryKind.Approved, HistoryKind.Reopened, HistoryKind.AnsweredUpstream];

    private (HashSet<string> Round, HashSet<string> Signed) Drafters()
    {
        HashSet<string> round = [], signed = [];
        foreach (var row in History.OrderBy(row => row.Seq))
        {
            switch (row.What)
            {
                case HistoryKind.Drafted:
                    round.Add(row.Who);
                    break;
                case HistoryKind.Approved:
                    (round, signed) = ([], round);
                    break;
                case HistoryKind.AnsweredUpstream:
                    (round, signed) = ([], []);
                    break;
                case HistoryKind.SentBack or HistoryKind.Reopened:
                    round = [];
                    break;
            }
        }

        return (round, signed);
    }

    private bool Wrote(string? text, string person) =>
        text is not null && History.Any(row => row.What is HistoryKind.Drafted && row.Who == person && row.Note is { } note && AreAlike(note, text));

    /// <summary>Blanks and line ends make no other text.</summary>
    private static bool AreAlike(string one, string other) =>
        one.Where(letter => !char.IsWhiteSpace(letter)).SequenceEqual(other.Where(letter => !char.IsWhiteSpace(letter)));
}
