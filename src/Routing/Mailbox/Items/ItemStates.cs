namespace Messaging.Routing.Mailbox.Items;

/// <summary>What follows from a state. The figures, the queues and the verbs all ask here, so they can't disagree.</summary>
public static class ItemStates
{
    /// <summary>
    /// What counts as completed (办结): an approved substantive answer, proven to have reached the citizen or recorded by a substitute, and no
    /// open redo. The verbs of <see cref="MailboxItem"/> let an item into this state on no other condition.
    /// </summary>
    public static bool IsCompleted(this ItemState state) => state is ItemState.Completed;

    /// <summary>Ended in another way than by an answer.</summary>
    public static bool IsEndedOtherwise(this ItemState state) =>
        state is ItemState.Declined or ItemState.Referred or ItemState.Merged or ItemState.Withdrawn or ItemState.Invalid;

    /// <summary>Still the office's to do; answered but unproven is open.</summary>
    public static bool IsOpen(this ItemState state) => !state.IsCompleted() && !state.IsEndedOtherwise();

    /// <summary>Answered, whether or not the proof is in.</summary>
    public static bool IsAnswered(this ItemState state) =>
        state is ItemState.Answered or ItemState.Delivered or ItemState.Completed;

    /// <summary>In a division's hands.</summary>
    public static bool IsWithDivision(this ItemState state) =>
        state is ItemState.Dispatched or ItemState.InHandling or ItemState.InReview or ItemState.AwaitingSupplement;
}
