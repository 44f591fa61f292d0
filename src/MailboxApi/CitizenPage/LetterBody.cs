using Messaging.MailboxApi.Api;
using Messaging.Routing.Desk.Citizens;
using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.MailboxApi.CitizenPage;

/// <summary>A letter as the form sends it (网上来信).</summary>
/// <param name="Kind">Left out, it is classified.</param>
/// <param name="Submitter">How the office may reach the writer; both may be left out.</param>
/// <param name="PublishConsent">Whether letter and answer may be published without the person.</param>
/// <param name="FormToken">A secret of the form's own, so that a letter sent twice is one item; see <see cref="Letter.FormToken"/>.</param>
public sealed record LetterBody(
    string? Text,
    string? Title = null,
    string? Kind = null,
    string? Place = null,
    SubmitterBody? Submitter = null,
    bool? Confidential = null,
    bool? PublishConsent = null,
    string? FormToken = null)
{
    private const int LongestTitle = 200;
    private const int LongestWord = 200;

    internal Letter ToLetter(IReadOnlyList<FileToKeep> files) => new()
    {
        Title = Title.Checked("title", LongestTitle),
        Text = Text.Checked("text") ?? "",
        Kind = Kind.ReadEnum<ItemKind>("kind"),
        Place = Place.Checked("place", LongestWord),
        Name = Submitter?.Name.Checked("submitter.name", LongestWord),
        Phone = Submitter?.Phone.Checked("submitter.phone", LongestWord),
        Confidential = Confidential ?? false,
        PublishConsent = PublishConsent,
        Files = files,
        FormToken = FormToken.Checked("formToken", LongestWord),
    };
}
