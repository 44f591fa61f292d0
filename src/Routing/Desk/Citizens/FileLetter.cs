using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Conversations;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.Sources;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Citizens;

/// <summary>
/// 网上来信: files what a citizen wrote on a form of ours. A letter never joins another item. Its source is 厅长信箱, whose own form it is; no
/// conversation leads back, so the answer waits at the look-up page. One whom a channel vouches for writes on that channel and is answered there.
/// </summary>
public sealed class FileLetter(StoreWriter writer, RegisterItem register, Keys keys, TimeProvider time)
{
    private const int ShortestToken = 32;
    private const int LongestToken = 200;

    /// <summary>How long a form that is sent again is told its code again.</summary>
    private static readonly TimeSpan ToldAgainFor = TimeSpan.FromHours(1);

    /// <param name="proof">Who writes, where a channel vouches for it; null: a stranger, who will come back with the code.</param>
    /// <exception cref="InvalidInputException"><c>text.empty</c>, <c>form.token</c>, <c>file.many</c>.</exception>
    /// <exception cref="Mailbox.Attachments.FileNotTakenException">All files together are too large.</exception>
    public Task<FiledItem> ExecuteAsync(Letter letter, CitizenProof.Sender? proof, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(letter.Text))
        {
            throw new InvalidInputException("text.empty", "text: the citizen's words are missing.");
        }

        if (letter.FormToken is { Length: < ShortestToken or > LongestToken })
        {
            throw new InvalidInputException("form.token", $"formToken: a random text of {ShortestToken} to {LongestToken} characters is expected.");
        }

        if (letter.Files.Count > Letter.MostFiles)
        {
            throw new InvalidInputException("file.many", $"file: at most {Letter.MostFiles} files.");
        }

        if (letter.Files.Sum(file => (long)file.Content.Length) > Letter.LargestFiles)
        {
            throw Mailbox.Attachments.FileNotTakenException.TooLarge();
        }

        var now = time.Now();
        var files = letter.Files.Select(file => (File: file, Cipher: keys.ProtectBytes(file.Content))).ToList();
        return writer.RunAsync(
            async (db, token) =>
            {
                var form = letter.FormToken is { } secret ? keys.Hash("letter form", $"{proof?.AddressHash} {secret}") : null;
                if (form is not null && await db.Items.FirstOrDefaultAsync(i => i.FormToken == form, token) is { } before)
                {
                    return Again(before, form, letter, now);
                }

                var (item, code) = await register.AddAsync(db, await DraftAsync(db, letter, proof, form, now, token), Actor.Citizen, now, token);
                files.ForEach(file => item.AddAttachment(file.File, file.Cipher, Actor.Citizen, now));
                register.DispatchIfSure(item, now);
                if (proof is not null)
                {
                    db.InboundMessages.Add(Heard(item, letter, proof, form, now));
                }

                return new FiledItem(item, code, IsNew: true, Differs: false);
            },
            cancel);
    }

    private async Task<NewItemDraft> DraftAsync(
        MailboxDb db, Letter letter, CitizenProof.Sender? proof, string? form, DateTimeOffset now, CancellationToken cancel) => new()
        {
            Source = proof?.Channel ?? SourceCodes.Mailbox,
            Kind = letter.Kind,
            Title = string.IsNullOrWhiteSpace(letter.Title) ? null : await CodesInText.WithoutAsync(db, register, letter.Title.Trim(), [], cancel),
            Text = await CodesInText.WithoutAsync(db, register, letter.Text.Trim(), [], cancel),
            Place = string.IsNullOrWhiteSpace(letter.Place) ? null : letter.Place.Trim(),
            Confidential = letter.Confidential,
            PublishConsent = letter.PublishConsent,
            SubmitterName = letter.Name,
            SubmitterPhone = letter.Phone,
            FormToken = form,
            CodeSeed = form,
            ReplyTo = proof is null
                ? new ReplyAddress(DeliveryWay.LookUp)
                : new ReplyAddress(proof.Channel, proof.Account, proof.Address, proof.AddressHash),
            ReceivedAt = now,
        };

    private FiledItem Again(MailboxItem before, string form, Letter letter, DateTimeOffset now)
    {
        var code = before.ReceivedAt + ToldAgainFor > now ? register.CodeFor(before.Number, form) : null;
        return new FiledItem(before, code, IsNew: false, Differs: before.Text != letter.Text.Trim());
    }

    /// <summary>What a sender wrote is a row of its own, whatever way it came: by it the item is found as the sender's.</summary>
    private InboundMessage Heard(MailboxItem item, Letter letter, CitizenProof.Sender proof, string? form, DateTimeOffset now) => new()
    {
        Channel = proof.Channel,
        Account = proof.Account,
        SenderHash = proof.AddressHash,
        MessageId = $"letter:{form ?? item.Number}",
        ReceivedAt = now,
        Text = keys.Protect(letter.Text),
        Reply = keys.Protect(""),
        Item = item,
    };
}
