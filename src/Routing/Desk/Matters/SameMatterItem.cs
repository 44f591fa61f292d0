using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Desk.Matters;

/// <summary>Another item of what seems to be the same matter (疑似同一事项来件).</summary>
/// <param name="Begin">The title or how the text begins, with everything hidden that points to a person.</param>
/// <param name="Closest">The one it was found by.</param>
/// <param name="SamePerson">Of the same person as the item in question, as far as phone or channel tell.</param>
public sealed record SameMatterItem(
    string Number, ItemState State, string Source, DateTimeOffset ReceivedAt, string Begin, bool Closest, bool SamePerson)
{
    /// <summary>The item in question can be merged into it.</summary>
    public bool TakesMerge => !State.IsEndedOtherwise();
}
