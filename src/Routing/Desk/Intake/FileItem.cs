using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Intake;

/// <summary>Files a message that another system or a clerk hands in, once for each (source, external id). Such items never join.</summary>
public sealed class FileItem(StoreWriter writer, RegisterItem register, Keys keys, TimeProvider time)
{
    /// <summary>Clocks of two machines are never quite the same; more than this is a mistake.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);

    /// <summary>No mailbox of the kind is older; an earlier year is a slip that would open a series of numbers of its own.</summary>
    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, ChinaTime.Offset);

    /// <exception cref="NotAllowedException">Neither dispatcher nor intake of this source.</exception>
    /// <exception cref="InvalidInputException"><c>source.unknown</c>, <c>text.empty</c>, <c>receivedAt.future</c>, <c>receivedAt.early</c>, <c>reply.way</c>.</exception>
    public Task<FiledItem> ExecuteAsync(ItemToFile what, Actor by, CancellationToken cancel)
    {
        by.MustBe(Role.Intake, Role.Dispatcher);
        if (!by.Is(Role.Dispatcher) && by.Source != what.Source)
        {
            throw new NotAllowedException("An intake client files items of its own source only.");
        }

        var now = time.Now();
        if (string.IsNullOrWhiteSpace(what.Text))
        {
            throw new InvalidInputException("text.empty", "text: the citizen's words are missing.");
        }

        if (what.ReceivedAt > now + ClockSkew)
        {
            throw new InvalidInputException("receivedAt.future", "receivedAt lies in the future.");
        }

        if (what.ReceivedAt < Earliest)
        {
            throw new InvalidInputException("receivedAt.early", "receivedAt lies before 2000.");
        }

        if (what.ReplyWay is not (null or DeliveryWay.Upstream or DeliveryWay.Post or DeliveryWay.Visit or DeliveryWay.Email or DeliveryWay.Phone))
        {
            throw new InvalidInputException("reply.way", "The way back is upstream, post, visit, email or phone.");
        }

        return writer.RunAsync((db, token) => FileAsync(db, what, by, now, token), cancel);
    }

    private async Task<FiledItem> FileAsync(MailboxDb db, ItemToFile what, Actor by, DateTimeOffset now, CancellationToken cancel)
    {
        await StillInOffice.CheckAsync(db, by, cancel);
        var source = await db.Sources.AsNoTracking().FirstOrDefaultAsync(s => s.Code == what.Source, cancel)
            ?? throw new InvalidInputException("source.unknown", $"source: '{what.Source}' is not a source of this office.");
        if (what.ExternalId is not null
            && await db.Items.FirstOrDefaultAsync(i => i.Source == what.Source && i.ExternalId == what.ExternalId, cancel) is { } filed)
        {
            var differs = filed.Text != what.Text || (what.Title ?? "") != (filed.Title ?? "");
            return new FiledItem(filed, Code: null, IsNew: false, differs);
        }

        if (what.FormToken is not null && await db.Items.FirstOrDefaultAsync(i => i.FormToken == what.FormToken, cancel) is { } entered)
        {
            return new FiledItem(entered, Code: null, IsNew: false, Differs: entered.Text != what.Text);
        }

        var received = what.ReceivedAt is { } at && at < now ? ChinaTime.WholeMilliseconds(at) : now;
        var draft = new NewItemDraft
        {
            Source = what.Source,
            ExternalId = what.ExternalId,
            Kind = what.Kind,
            Title = what.Title,
            Text = what.Text,
            Place = what.Place,
            Confidential = what.Confidential,
            SubmitterName = what.SubmitterName,
            SubmitterPhone = what.SubmitterPhone,
            FormToken = what.FormToken,

            // A channel's way needs an address that only the channel knows; handed in by hand, the source itself carries the answer.
            ReplyTo = new ReplyAddress(
                what.ReplyWay ?? (DeliveryWay.IsChannel(source.Way) ? DeliveryWay.Upstream : source.Way),
                Address: keys.ProtectOrNull(what.ReplyAddress)),
            ReceivedAt = received,
        };
        var (item, code) = await register.AddAsync(db, draft, by, now, cancel);
        foreach (var scan in what.Files)
        {
            item.AddAttachment(scan, keys.ProtectBytes(scan.Content), by, now);
        }

        register.DispatchIfSure(item, now);
        return new FiledItem(item, code, IsNew: true, Differs: false);
    }
}
