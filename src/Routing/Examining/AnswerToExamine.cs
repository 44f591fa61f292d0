namespace Messaging.Routing.Examining;

/// <summary>A letter with the answer that is meant for it.</summary>
/// <param name="Id">Number of the item, or what a file calls the line.</param>
public sealed record AnswerToExamine(string Id, string Title, string Text, string Reply)
{
    /// <summary>False for a letter that the reader of the findings may not see: it is compared with, and not named.</summary>
    public bool Quotable { get; init; } = true;

    internal string Letter => Title + "\n" + Text;
}
