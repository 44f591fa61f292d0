using Messaging.Routing.Mailbox.Items;

namespace Messaging.MailboxApi.CitizenPage;

/// <summary>The receipt of a letter (登记回执).</summary>
/// <param name="Code">The look-up code; absent when the same form was sent again after more than an hour.</param>
/// <param name="Division">Who has it, by name; null while a dispatcher is to decide.</param>
/// <param name="DueText">The due day in Chinese, or why it is not known yet.</param>
/// <param name="Hint">Who is competent for what seems to be another authority's matter.</param>
/// <param name="Differs">The form had been filed before with another text; that one was kept.</param>
public sealed record LetterReceiptView(
    string Number,
    string? Code,
    ItemState Status,
    ItemKind Kind,
    string KindText,
    bool KindSure,
    string? Division,
    string? DivisionEn,
    DateOnly? DueOn,
    string DueText,
    bool Confidential,
    string? Hint,
    bool Differs);
