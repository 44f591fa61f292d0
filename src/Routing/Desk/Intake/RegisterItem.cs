using Messaging.Routing.Classification;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;

namespace Messaging.Routing.Desk.Intake;

/// <summary>登记: what every way in has in common. Runs inside the transaction of the act that uses it.</summary>
public sealed class RegisterItem(TriageMessage triage, SeveralMatters matters, Organisation organisation, Keys keys, DispatchRule rule)
{
    /// <summary>Draws a number, reads the message and adds the item to the context.</summary>
    /// <returns>The item and its look-up code, which exists in clear only here; null where none was wanted.</returns>
    internal async Task<(MailboxItem Item, string? Code)> AddAsync(
        MailboxDb db, NewItemDraft draft, Actor by, DateTimeOffset now, CancellationToken cancel)
    {
        var receivedOn = ChinaTime.DateOf(draft.ReceivedAt);
        var read = triage.Read(draft.Title, draft.Text, draft.Kind, receivedOn, draft.Source);
        var number = await DrawNumber.NextAsync(db, receivedOn.Year, cancel);
        var code = draft.WithCode ? CodeFor(number, draft.CodeSeed) : null;
        var item = MailboxItem.Register(
            new NewItem
            {
                Number = number,
                Source = draft.Source,
                ExternalId = draft.ExternalId,
                Kind = read.Kind,
                KindSure = read.KindSure,
                KindRunner = read.KindRunner,
                Title = draft.Title,
                Text = draft.Text,
                Place = draft.Place ?? read.Place,
                Confidential = draft.Confidential,
                PublishConsent = draft.PublishConsent,
                SubmitterName = keys.ProtectOrNull(draft.SubmitterName),
                SubmitterPhone = keys.ProtectOrNull(draft.SubmitterPhone),
                SubmitterPhoneHash = keys.PhoneHash(draft.SubmitterPhone),
                FormToken = draft.FormToken,
                ReplyTo = draft.ReplyTo,
                CodeHash = code is null ? null : CodeHash(number, code),
                ReceivedAt = draft.ReceivedAt,
                DueOn = read.DueOn,
                Clock = read.Clock,
                JoinUntil = draft.JoinUntil,
                SuggestedLabel = read.Label,
                Confidence = read.Confidence,
                SuggestedBy = read.SuggestedBy,
                Finding = read.Finding,
                Details = draft.Details,
            },
            by,
            now);
        db.Items.Add(item);
        return (item, code);
    }

    /// <summary>
    /// Gives the item to its division when the suggestion is sure enough. An accusation (举报) always waits for a dispatcher: it must not be
    /// handed to whom it accuses (信访工作条例 art. 30). What is nearly one waits as well, and what seems to be several matters: no confidence in one
    /// of them says which comes first.
    /// </summary>
    internal void DispatchIfSure(MailboxItem item, DateTimeOffset now)
    {
        if (item.State is ItemState.Registered
            && item.Kind is not ItemKind.Report
            && !item.IsAccusation
            && item.Confidence >= rule.From
            && item.SuggestedLabel is { } label
            && organisation.OpenDesk(label) is { } division
            && !triage.Accusations.IsDoubtful(item.Title, item.Text)
            && matters.Find(item.Title, item.Text).Count == 0)
        {
            item.AssignBySuggestion(division.Code, rule.From, now);
        }
    }

    /// <param name="seed">See <see cref="NewItemDraft.CodeSeed"/>.</param>
    internal string CodeFor(string number, string? seed) =>
        seed is null ? LookupCode.New() : LookupCode.Of(Convert.FromHexString(keys.Hash("lookup-code of a form", $"{number} {seed}")));

    internal string CodeHash(string number, string code) => keys.Hash("lookup-code", $"{number} {code}");
}
