namespace Messaging.Routing.Classification.Accusations;

/// <summary>When the score of a text makes it an accusation (判定界限). A missed one leaks, a false one costs a dispatcher an act.</summary>
internal static class Judgement
{
    /// <summary>The rules saw it as well.</summary>
    private const float Agreed = -0.25f;

    /// <summary>A division is named, and no rule saw anything.</summary>
    private const float Named = -0.05f;

    /// <summary>The citizen called it 举报 and names a division: hidden from it unless it plainly only addresses it.</summary>
    private const float Marked = -0.5f;

    /// <summary>No division is named: most of what comes is of others, and is held for a person long before it is taken for an accusation.</summary>
    private const float Unnamed = 1.2f;
    private const float UnnamedHeld = 0.55f;

    /// <summary>So close below the limit, a person reads it before a division has it.</summary>
    private const float Close = 0.35f;

    /// <summary>No accusation, but not surely none.</summary>
    public static bool IsDoubtful(float score, bool ruled, bool named) =>
        ruled || named ? Accuses(score + Close, ruled, named, marked: false) : score > UnnamedHeld;

    public static bool Accuses(float score, bool ruled, bool named, bool marked) =>
        (marked && ruled) || score > (ruled ? Agreed : !named ? Unnamed : marked ? Marked : Named);
}
