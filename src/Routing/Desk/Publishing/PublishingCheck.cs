using Messaging.Routing.Examining;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Desk.Publishing;

/// <summary>
/// The check before anything is published (公开前审查): no numbers, plates, addresses with names, doors of homes, and not the writer's own name or phone. There is
/// no other way to a publication than through <see cref="PublishItem"/>, which asks here.
/// </summary>
public sealed class PublishingCheck(OwnPerson person)
{
    /// <summary>Raised when the check looks for something else than before; stands in every assessment.</summary>
    public const string Rules = "2026-11-23";

    /// <summary>The item's texts with everything hidden that the check would find: what a reviewer starts from.</summary>
    public PublicText Propose(MailboxItem item) =>
        new(item.Title is { } title ? Hide(item, title) : null, Hide(item, item.Text), Hide(item, item.Answer ?? ""));

    /// <returns>What stands against publishing, by part, in Chinese and without quoting it; empty when nothing does.</returns>
    public IReadOnlyList<string> Findings(MailboxItem item, PublicText text) =>
    [
        .. text.Parts().SelectMany(part => Found(item, part.Text).Select(what => $"{Zh(part.Part)}含有{what}")).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>How often each kind stood in the texts before they were edited; kept with the publication.</summary>
    internal string Assess(MailboxItem item, PublicText text, string by) => Facts.Of(
        ("rules", Rules),
        ("by", by),
        ("foundBefore", string.Join('、', Found(item, $"{item.Title}\n{item.Text}\n{item.Answer}").Distinct(StringComparer.Ordinal))),
        ("found", Findings(item, text).Count),
        ("editedQuestion", text.Question != item.Text),
        ("editedAnswer", text.Answer != item.Answer));

    private IEnumerable<string> Found(MailboxItem item, string text)
    {
        foreach (var span in PersonalData.NotToPublish(text))
        {
            yield return span.Kind.Zh();
        }

        if (person.Of(item).Any(own => text.Contains(own, StringComparison.Ordinal)))
        {
            yield return "来信人的姓名或电话";
        }
    }

    private string Hide(MailboxItem item, string text) => Masking.Mask(text, person.Of(item));

    private static string Zh(string part) => part switch
    {
        "title" => "标题",
        "question" => "来信",
        _ => "答复",
    };
}
