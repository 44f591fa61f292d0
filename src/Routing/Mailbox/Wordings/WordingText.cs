namespace Messaging.Routing.Mailbox.Wordings;

/// <summary>What somebody wants a wording to say (口径内容), checked.</summary>
public sealed record WordingText
{
    public const int LongestTopic = 64;
    public const int LongestTitle = 200;
    public const int LongestText = 10_000;

    public required WordingKind Kind { get; init; }

    /// <summary>Words by which it is found, for example 通行费 ETC.</summary>
    public required string Topic { get; init; }

    /// <summary>Title, or the question it answers.</summary>
    public required string Title { get; init; }

    /// <summary>Markdown.</summary>
    public required string Text { get; init; }

    /// <summary>The desk or bureau that answers for it; null: the office as a whole.</summary>
    public string? Division { get; init; }

    /// <summary>First day in force; null: from its approval.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day in force; null: until it is withdrawn or replaced.</summary>
    public DateOnly? To { get; init; }

    /// <exception cref="InvalidInputException"><c>wording.topic</c>, <c>wording.title</c>, <c>wording.text</c>, <c>wording.validity</c>.</exception>
    public WordingText Checked()
    {
        Expect(Topic, LongestTopic, "wording.topic");
        Expect(Title, LongestTitle, "wording.title");
        Expect(Text, LongestText, "wording.text");
        if (To < From)
        {
            throw new InvalidInputException("wording.validity", "The last day in force lies before the first.");
        }

        return this with { Topic = Topic.Trim(), Title = Title.Trim(), Division = string.IsNullOrEmpty(Division) ? null : Division };
    }

    private static void Expect(string words, int most, string code)
    {
        if (string.IsNullOrWhiteSpace(words) || words.Length > most || words.Contains('\0'))
        {
            throw new InvalidInputException(code, $"{code.Split('.')[1]}: 1 to {most} characters are expected.");
        }
    }
}
