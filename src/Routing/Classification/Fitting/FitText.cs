namespace Messaging.Routing.Classification.Fitting;

/// <summary>An agreed text as it is compared with messages.</summary>
/// <param name="division">The desk or bureau that answers for it; null: the office as a whole.</param>
/// <param name="topic">Words by which it is found.</param>
/// <param name="title">Title or question.</param>
/// <param name="text">Plain text, not Markdown.</param>
public sealed class FitText(string? division, string topic, string title, string text)
{
    public string? Division { get; } = division;

    internal HashSet<string> Topic { get; } = WordGrams.Of(topic);

    internal HashSet<string> Title { get; } = WordGrams.Of(title);

    internal HashSet<string> Whole { get; } = WordGrams.Of($"{topic} {title} {text}");
}
