using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Mailbox.Items;

/// <summary>拟稿, 审核, 答复, 送达, 办结.</summary>
public sealed partial class MailboxItem
{
    /// <summary>The division's text, waiting for or sent back from review.</summary>
    public string? Draft { get; private set; }

    /// <summary>Id of the person who wrote the draft.</summary>
    public string? DraftAuthor { get; private set; }

    /// <summary>The approved text, or the one the source shows.</summary>
    public string? Answer { get; private set; }

    public string? AnswerAuthor { get; private set; }

    public string? Approver { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>Completed because its source shows the answer; part of the completed, counted apart as well.</summary>
    public bool CompletedUpstream { get; private set; }

    /// <summary>拟稿: hands a text to review; taking the item is included. A newer draft replaces the former one.</summary>
    /// <param name="text">What the citizen is to read.</param>
    /// <param name="by">The author.</param>
    /// <param name="now">When.</param>
    /// <param name="details">Codes of what the examiner found in it; null where it was not asked.</param>
    /// <param name="disclosure">Which of the seven kinds of answer it is; for 依申请公开, and for nothing else.</param>
    public void WriteDraft(string text, Actor by, DateTimeOffset now, string? details = null, DisclosureAnswer? disclosure = null)
    {
        Refuse.If(string.IsNullOrWhiteSpace(text), "answer.empty", "An answer needs words.");
        Refuse.If(
            Kind is ItemKind.Disclosure && disclosure is null,
            "disclosure.answer-kind",
            "An answer to an application for disclosure is one of seven kinds (政府信息公开条例 art. 36).");
        Refuse.If(Kind is not ItemKind.Disclosure && disclosure is not null, "disclosure.not", "This is for applications for disclosure only.");
        if (State is ItemState.Dispatched)
        {
            Take(by, now);
        }

        Refuse.If(
            State is not (ItemState.InHandling or ItemState.InReview), "state.answer", "Only an item in a division's hands is answered.");

        (Draft, DraftAuthor, DisclosureAnswer) = (text, by.Id, disclosure);
        State = ItemState.InReview;
        Record(HistoryKind.Drafted, by, now, note: text, details: details);
    }

    /// <summary>退改: back to the author with the reason.</summary>
    public void SendBack(string reason, Actor by, DateTimeOffset now)
    {
        Refuse.If(State is not ItemState.InReview, "state.send-back", "There is no draft in review.");
        Refuse.If(string.IsNullOrWhiteSpace(reason), "send-back.reason", "Sending back needs a reason.");

        State = ItemState.InHandling;
        Record(HistoryKind.SentBack, by, now, note: reason);
    }

    /// <summary>
    /// 签发: signs the draft and puts it on its way. Both are saved together, so an answer is never signed without also being
    /// on its way.
    /// </summary>
    /// <exception cref="RefusedException">
    /// <c>answer.none</c>: nothing to sign; <c>answer.own</c>: authors do not sign their own text (四眼原则).
    /// </exception>
    public void Approve(Actor by, DateTimeOffset now, string? details = null)
    {
        Refuse.If(State is not ItemState.InReview || Draft is null, "answer.none", "There is no draft to approve.");
        Refuse.If(HasDrafted(by.Id), "answer.own", "An author does not approve their own answer.");
        Refuse.If(
            Kind is ItemKind.Disclosure && DisclosureAnswer is null, "disclosure.answer-kind", "The draft does not say which of the seven kinds of answer it is.");
        Refuse.If(Clock.IsPaused, "clock.paused", "The clock is resumed before the answer is signed.");

        (Answer, AnswerAuthor, Approver, AnsweredAt) = (Draft, DraftAuthor, by.Id, now);
        State = ItemState.Answered;
        DropExtensionRequest();
        Tell(DeliveryPurpose.Answer, Draft, dueOn: null, now);
        Record(HistoryKind.Approved, by, now, details: details);
    }

    /// <summary>
    /// The source shows an answer of its own (源平台已答复): the citizen knows it there, hence the item is completed, whatever state it was in.
    /// </summary>
    public void AnswerUpstream(string text, DateTimeOffset answeredAt, string details, Actor by, DateTimeOffset now)
    {
        Refuse.If(State.IsCompleted(), "item.completed", "The item is completed already.");
        Refuse.If(State.IsEndedOtherwise(), "item.ended", "The item has ended in another way.");
        Refuse.If(string.IsNullOrWhiteSpace(text), "answer.empty", "An answer needs words.");

        JoinUntil = null;
        (Answer, AnswerAuthor, Approver, AnsweredAt) = (text, by.Id, null, answeredAt);
        State = ItemState.Answered;
        Record(HistoryKind.AnsweredUpstream, by, answeredAt, details: details, recordedAt: now);

        CompletedUpstream = true;
        Complete(by, answeredAt, now);
    }

    private void Complete(Actor by, DateTimeOffset at, DateTimeOffset now)
    {
        State = ItemState.Completed;
        CompletedAt = at;
        Record(HistoryKind.Completed, by, at, recordedAt: now);
    }
}
