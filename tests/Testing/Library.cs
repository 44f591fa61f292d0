using Messaging.Routing.Desk.Wordings;
using Messaging.Routing.Mailbox.Wordings;

namespace Messaging.Testing;

/// <summary>Wordings of an office under test.</summary>
public static class Library
{
    public static WordingText Faq(
        string title,
        string text,
        string? division = "EXP",
        string topic = "ETC 扣费 通行费",
        WordingKind kind = WordingKind.Faq,
        DateOnly? from = null,
        DateOnly? to = null) => new()
        {
            Kind = kind,
            Topic = topic,
            Title = title,
            Text = text,
            Division = division,
            From = from,
            To = to,
        };

    /// <summary>Written by the dispatcher and approved by the reviewer.</summary>
    public static async Task<Wording> PublishAsync(this Office office, WordingText text)
    {
        var author = text.Kind is WordingKind.Template ? Some.Admin : Some.Dispatcher;
        var written = await office.Get<WriteWording>().NewAsync(text, author, CancellationToken.None);
        return (await office.Get<ReviewWording>().ApproveAsync(written.Id, Some.Reviewer, written.Version, CancellationToken.None))!;
    }
}
