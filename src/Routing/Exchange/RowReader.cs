using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.Sources;
using Messaging.Routing.Store;

namespace Messaging.Routing.Exchange;

/// <summary>
/// Reads what a row says. Only what would make a false record is rejected: a word our lists do not know (division, type, status) leaves a
/// visible gap, never an unfiled message.
/// </summary>
internal sealed class RowReader(
    IReadOnlyCollection<Source> sources, Source missingSource, bool assumed, Organisation organisation, Keys keys, DateTimeOffset now)
{
    private const int LongestText = 20_000;
    private const int LongestAnswer = 50_000;
    private const int LongestTitle = 1_000;
    private const int LongestWord = 200;

    /// <summary>Clocks of two machines are never quite the same; more than this is a mistake.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);

    /// <summary>Older than any office's mailbox: a mistyped year, which would also open a series of numbers of its own.</summary>
    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, ChinaTime.Offset);

    /// <exception cref="RejectedRowException">The row can't be filed; the message says why.</exception>
    public ImportedRow Read(SheetRow row)
    {
        CheckText(row);
        var source = ReadSource(row[ImportColumn.Source]);
        var received = ReadTime(row, ImportColumn.ReceivedAt);
        var (answer, answeredAt) = ReadAnswer(row, received);
        var division = row[ImportColumn.Division] is { } name ? organisation.Find(name) : null;
        var (end, done, unknownStatus) = ReadStatus(row[ImportColumn.Status], answered: answer is not null);
        if (division is { Closed: true } && answer is null && end is null)
        {
            // Still to be answered, and that desk is given nothing new: a dispatcher sees which one the list names.
            division = null;
        }

        var kind = ReadKind(row[ImportColumn.Kind], out var unknownKind);
        return new ImportedRow
        {
            Line = row.Line,
            Source = source,
            ExternalId = row[ImportColumn.ExternalId] ?? DeriveId(source, row),
            Kind = kind,
            Title = row[ImportColumn.Title],
            Text = row[ImportColumn.Text] ?? "",
            ReceivedAt = received,
            SubmitterName = row[ImportColumn.SubmitterName],
            SubmitterPhone = row[ImportColumn.SubmitterPhone],
            Place = row[ImportColumn.Place],
            Division = division?.Code,
            Answer = answer,
            AnsweredAt = answeredAt,
            End = end,
            DoneWithoutAnswer = done,
            UnknownDivision = division is null ? row[ImportColumn.Division] : null,
            UnknownWord = unknownKind ?? unknownStatus,
            SourceAssumed = assumed && row[ImportColumn.Source] is null,
        };
    }

    private static void CheckText(SheetRow row)
    {
        Reject.If(row.Unreadable is not null, row.Unreadable ?? "");
        Reject.If(
            row[ImportColumn.Text] is null && row[ImportColumn.Title] is null, "text and title are both missing");
        foreach (var column in Enum.GetValues<ImportColumn>())
        {
            var most = column switch
            {
                ImportColumn.Text => LongestText,
                ImportColumn.Answer => LongestAnswer,
                ImportColumn.Title => LongestTitle,
                _ => LongestWord,
            };
            Reject.If(row[column]?.Length > most, $"{column.Heading()}: at most {most} characters");
            Reject.If(row[column]?.AsSpan().ContainsAny('\0', '\uFFFD') == true, $"{column.Heading()}: holds characters that can't be read");
        }
    }

    private Source ReadSource(string? written)
    {
        var source = written is null ? missingSource : SourceNames.Find(sources, written);
        Reject.If(source is null, "source: not a source of this office");
        return source;
    }

    private SheetTime? ReadTime(SheetRow row, ImportColumn column)
    {
        if (row[column] is not { } written)
        {
            return null;
        }

        var time = SheetTime.Read(written);
        Reject.If(time is null, $"{column.Heading()}: not a time such as 2019-04-24 16:03:40");
        Reject.If(time.At < Earliest, $"{column.Heading()} lies before 2000-01-01");
        Reject.If(time.At > now + ClockSkew, $"{column.Heading()} lies in the future");
        return time;
    }

    private (string? Answer, DateTimeOffset? At) ReadAnswer(SheetRow row, SheetTime? received)
    {
        var answer = row[ImportColumn.Answer];
        if (ReadTime(row, ImportColumn.AnsweredAt) is not { } time)
        {
            Reject.If(answer is not null, "answer without answeredAt");
            return (null, null);
        }

        // "2019-04-24" as the day of an answer to a message of that afternoon: the same day, hence not before it.
        var at = received is not null && time.Covers(received.At) ? received.At : time.At;
        Reject.If(at < received?.At, "answeredAt lies before receivedAt");
        return (answer, at);
    }

    private static (ItemState? End, bool DoneWithoutAnswer, string? Unknown) ReadStatus(string? written, bool answered)
    {
        if (written is null)
        {
            return (null, false, null);
        }

        var known = ImportWords.State(written);
        return known switch
        {
            null => (null, false, written),
            { } state when state.IsAnswered() => (null, !answered, null),
            { } state when state.IsEndedOtherwise() && !answered => (state, false, null),
            _ => (null, false, null),
        };
    }

    private static ItemKind? ReadKind(string? written, out string? unknown)
    {
        var kind = written is null ? null : ImportWords.Kind(written);
        unknown = kind is null ? written : null;
        return kind;
    }

    /// <summary>
    /// The same row gets the same id in every import. A keyed hash: from a plain one whoever knows the matter could find the writer's name by
    /// trying names.
    /// </summary>
    private string DeriveId(Source source, SheetRow row)
    {
        string?[] parts =
        [
            source.Code,
            row[ImportColumn.ReceivedAt] is { } time ? SheetTime.Read(time)?.At.UtcDateTime.ToString("O") : null,
            row[ImportColumn.SubmitterName],
            row[ImportColumn.Title],
            row[ImportColumn.Text],
        ];
        return "row-" + keys.Hash("imported row", string.Concat(parts.Select(part => $"{part?.Length ?? -1}:{part}\n")))[..40];
    }
}
