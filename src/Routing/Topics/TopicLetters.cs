using Messaging.Routing.Classification.Learning;

namespace Messaging.Routing.Topics;

/// <summary>The letters of a message, title and text apart, without punctuation (字面).</summary>
internal sealed class TopicLetters
{
    private const int LongestText = 600;
    private const int LeadLength = 40;
    private const int ShortestTitle = 4;

    public TopicLetters(string? title, string text)
    {
        Title = Read(title ?? "");
        Text = Read(text);
        if (Text.Length > LongestText)
        {
            Text = Text[..LongestText];
        }

        Head = Title.Length >= ShortestTitle ? Title : Text[..Math.Min(LeadLength, Text.Length)];
    }

    public string Title { get; }

    public string Text { get; }

    /// <summary>Where people name what it is about: the title, or the beginning when there is none.</summary>
    public string Head { get; }

    public bool Has(string name) => Title.Contains(name, StringComparison.Ordinal) || Text.Contains(name, StringComparison.Ordinal);

    public void AddGramsTo(HashSet<ulong> grams)
    {
        Add(Title, grams);
        Add(Text, grams);
    }

    private static void Add(string letters, HashSet<ulong> grams)
    {
        for (var length = Gram.Shortest; length <= Gram.Longest; length++)
        {
            for (var at = 0; at + length <= letters.Length; at++)
            {
                grams.Add(Gram.Of(letters.AsSpan(at, length)));
            }
        }
    }

    private static string Read(string text)
    {
        var letters = new char[text.Length];
        return new string(letters, 0, GramLetters.Read(text, letters));
    }
}
