namespace Messaging.Routing.Desk.Publishing;

/// <summary>What is to be published (公开稿): the letter and the answer as anybody may read them.</summary>
public sealed record PublicText(string? Title, string Question, string Answer)
{
    internal IEnumerable<(string Part, string Text)> Parts()
    {
        if (!string.IsNullOrWhiteSpace(Title))
        {
            yield return ("title", Title);
        }

        yield return ("question", Question);
        yield return ("answer", Answer);
    }
}
