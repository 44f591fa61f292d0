using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Exchange;

/// <summary>
/// Files one row of an imported list, or tells what it adds to the item that bears its key. Runs inside a transaction of the store's writer and
/// may run again.
/// </summary>
internal sealed class FileImportedRow(RegisterItem register, CompareRow compare, string fileName, Actor by, DateTimeOffset now)
{
    public async Task<RowResult> RunAsync(MailboxDb db, ImportedRow row, CancellationToken cancel)
    {
        var item = await db.Items
            .Include(known => known.Deliveries)
            .FirstOrDefaultAsync(known => known.Source == row.Source.Code && known.ExternalId == row.ExternalId, cancel);
        return item is null ? await FileAsync(db, row, cancel) : Update(item, row);
    }

    private async Task<RowResult> FileAsync(MailboxDb db, ImportedRow row, CancellationToken cancel)
    {
        // The list's clock may be ahead of ours by a minute.
        var received = row.ReceivedAt?.At is { } at && at < now ? at : now;
        if (row.AnsweredAt < received)
        {
            return new RowResult(ImportOutcome.Rejected, "answeredAt lies before receivedAt, which is now where the list does not give it");
        }

        var draft = new NewItemDraft
        {
            Source = row.Source.Code,
            ExternalId = row.ExternalId,
            Kind = row.Kind,
            Title = row.Title,
            Text = row.Text,
            Place = row.Place,
            SubmitterName = row.SubmitterName,
            SubmitterPhone = row.SubmitterPhone,
            ReplyTo = new ReplyAddress(DeliveryWay.IsChannel(row.Source.Way) ? DeliveryWay.Upstream : row.Source.Way),
            ReceivedAt = received,
            WithCode = false,
            Details = Facts.Of(
                ("file", fileName), ("line", row.Line), ("division", row.UnknownDivision), ("unknownWord", row.UnknownWord)),
        };
        var (item, _) = await register.AddAsync(db, draft, by, now, cancel);
        var kept = Keep(item, row);
        if (row.Division is { } division && !kept)
        {
            item.DispatchUpstream(division, Where(row), by, now);
        }

        if (row.Answer is { } answer)
        {
            item.AnswerUpstream(answer, Earlier(row.AnsweredAt!.Value), Where(row), by, now);
        }
        else if (row.End is { } end)
        {
            var authority = end is ItemState.Referred ? row.UnknownDivision : null;
            item.EndUpstream(end, authority, Earlier(row.AnsweredAt ?? received), Where(row), by, now);
        }
        else
        {
            register.DispatchIfSure(item, now);
        }

        return new RowResult(ImportOutcome.Filed, Row: row, KeptFromAccused: kept);
    }

    /// <summary>
    /// What a list ended stands with whom it says, for the figures, and the accused does not see it. What is still to be answered is not given
    /// to whom it complains of (信访工作条例 art. 30), whatever the list says: it waits for a dispatcher, who reads here where it stood.
    /// </summary>
    private bool Keep(MailboxItem item, ImportedRow row)
    {
        if (row is not { Division: { } named, Answer: null, End: null } || !item.IsKeptFrom(named))
        {
            return false;
        }

        item.AddNote($"清单所列承办单位 {named}：该件反映该单位或被反映单位尚未认定，未予分办，待分办人员处理。", by, now);
        return true;
    }

    private RowResult Update(MailboxItem item, ImportedRow row)
    {
        var differences = compare.Differences(item, row);
        if (differences.Count > 0)
        {
            return new RowResult(ImportOutcome.Differs, string.Join(", ", differences.Select(column => column.Heading())));
        }

        if (row.Answer is not { } answer)
        {
            return new RowResult(ImportOutcome.AlreadyThere);
        }

        return CompareRow.Same(item.Answer, answer) ? Prove(item, row) : Answer(item, row, answer);
    }

    /// <summary>The list shows the very answer that was signed here: that is the proof that the citizen can read it.</summary>
    private RowResult Prove(MailboxItem item, ImportedRow row)
    {
        var outstanding = item.Deliveries.FirstOrDefault(delivery => delivery.Way == DeliveryWay.Upstream && !delivery.IsProven && !delivery.Superseded);
        if (item.State is not ItemState.Answered || outstanding is null)
        {
            return new RowResult(ImportOutcome.AlreadyThere);
        }

        var at = Later(Earlier(row.AnsweredAt!.Value), item.AnsweredAt);
        item.RecordDelivered(outstanding, "shown by the source", Where(row), by, at, now);
        return new RowResult(ImportOutcome.Updated);
    }

    private RowResult Answer(MailboxItem item, ImportedRow row, string answer)
    {
        var answeredAt = row.AnsweredAt!.Value;
        if (item.State.IsEndedOtherwise())
        {
            return new RowResult(ImportOutcome.Differs, "answer (the item has ended in another way here)");
        }

        if (item.State.IsAnswered() || !row.Source.AnsweredUpstream)
        {
            return new RowResult(
                ImportOutcome.Differs, item.State.IsAnswered() ? "answer" : "answer (the source is not marked as answered upstream)");
        }

        if (ChinaTime.DateOf(answeredAt) < item.ReceivedOn)
        {
            return new RowResult(ImportOutcome.Rejected, "answeredAt lies before the day on which the item was received");
        }

        item.AnswerUpstream(answer, Later(Earlier(answeredAt), item.ReceivedAt), Where(row), by, now);
        return new RowResult(ImportOutcome.Updated);
    }

    private string Where(ImportedRow row) => Facts.Of(("file", fileName), ("line", row.Line), ("importer", by.Id));

    private DateTimeOffset Earlier(DateTimeOffset at) => at < now ? at : now;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;
}
