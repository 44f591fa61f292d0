using Messaging.Routing.Classification.Fitting;
using Messaging.Routing.Mailbox.Wordings;

namespace Messaging.Routing.Desk.Wordings;

/// <summary>A version in force, ready to be offered (可用口径).</summary>
/// <param name="Id">The wording's number, by which a citizen asks for it.</param>
/// <param name="Plain">Its text without markup.</param>
public sealed record ShelvedWording(int Id, WordingKind Kind, string Topic, string Title, string Markdown, string Plain, DateTimeOffset ApprovedAt)
{
    /// <summary>What of it is compared with a message.</summary>
    public required FitText Fit { get; init; }

    internal static ShelvedWording Of(int id, WordingVersion version)
    {
        var plain = MarkdownText.ToPlain(version.Text);
        return new ShelvedWording(id, version.Kind, version.Topic, version.Title, version.Text, plain, version.ApprovedAt!.Value)
        {
            Fit = new FitText(version.Division, version.Topic, version.Title, plain),
        };
    }
}
