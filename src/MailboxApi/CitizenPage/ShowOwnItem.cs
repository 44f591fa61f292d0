using Messaging.Bot.Dialog;
using Messaging.Routing.Desk.Attachments;
using Messaging.Routing.Desk.Citizens;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.MailboxApi.CitizenPage;

/// <summary>Puts an item into its citizen's words (来信展示), for every page on which citizens see their own.</summary>
internal sealed class ShowOwnItem(
    Phrases phrases, ProgressWords words, Organisation organisation, AttachmentLinks links, CitizenPass passes, IntakeOptions intake, TimeProvider time)
{
    /// <param name="item">With deliveries, history and files.</param>
    public OwnItemView Of(MailboxItem item)
    {
        var desk = Desk(item.Division);
        return new OwnItemView
        {
            Number = item.Number,
            Status = item.State,
            StatusText = phrases.StateForCitizen(item),
            Kind = item.Kind,
            KindText = item.Kind.Zh(),
            Title = item.Title,
            Text = item.Text,
            Place = item.Place,
            Confidential = item.Confidential,
            PublishConsent = item.PublishConsent,
            ReceivedAt = item.ReceivedAt,
            Division = desk?.Name,
            DivisionEn = desk?.En,
            DueOn = item.DueOn is null || item.Clock.IsPaused ? null : item.PromisedOn ?? item.DueOn,
            DueText = phrases.DueDay(item),
            Answer = item.ShowsAnswer ? item.Answer : null,
            AnsweredAt = item.ShowsAnswer ? item.AnsweredAt : null,
            Told = [.. item.Deliveries.Where(told => told.Purpose is not DeliveryPurpose.Answer)
                .Select(told => new ToldView(told.Purpose, told.Text, told.DueOn, told.CreatedAt))],
            Files = [.. item.Attachments.Where(file => Shown(item, file)).Select(file => new OwnFileView(
                file.Name, file.MediaType, file.Size, file.Purpose is AttachmentPurpose.Answer, links.LinkTo(file)))],
            History = [.. Steps(item)],
            Score = item.Score,
            May = May(item),
            Token = passes.For(item.Number),
            ExpiresIn = (int)CitizenPass.LiveFor.TotalSeconds,
        };
    }

    private static bool Shown(MailboxItem item, Attachment file) =>
        file.Purpose is AttachmentPurpose.Letter or AttachmentPurpose.Scan || (file.Purpose is AttachmentPurpose.Answer && item.ShowsAnswer);

    private OwnActsView May(MailboxItem item)
    {
        var now = time.Now();
        var waiting = item.State.IsOpen() && !item.State.IsAnswered();
        var urgeFrom = item.NextUrging > now ? item.NextUrging : null;
        return new OwnActsView(
            Rate: item.ShowsAnswer && item.Score is null,
            Urge: waiting && urgeFrom is null,
            UrgeFrom: waiting ? urgeFrom : null,
            Supplement: item.TakesSupplement(intake.JoinFor, now),
            Withdraw: waiting);
    }

    private IEnumerable<StepView> Steps(MailboxItem item)
    {
        string? before = null;
        foreach (var step in item.History)
        {
            // Several notices read at once are one step.
            if (words.Of(step) is { } text && text != before)
            {
                var desk = Desk(step.Division);
                yield return new StepView(step.At, step.What, before = text, desk?.Name, desk?.En);
            }
        }
    }

    private Division? Desk(string? code) => code is null ? null : organisation.Find(code);
}
