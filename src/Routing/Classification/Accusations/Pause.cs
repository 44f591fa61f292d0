namespace Messaging.Routing.Classification.Accusations;

/// <summary>What stands between two letters, weakest first.</summary>
internal enum Pause
{
    None,

    /// <summary>White space, dots, stars, quotation marks: people part the letters of a word with them to slip through.</summary>
    Slight,
    Clause,

    /// <summary>Parts whom a letter is to from what it says.</summary>
    Colon,
    Sentence,
    Line,
}
