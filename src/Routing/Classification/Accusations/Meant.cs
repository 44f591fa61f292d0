namespace Messaging.Routing.Classification.Accusations;

/// <summary>What a word of a text means, and how it stands to who is spoken of (词义).</summary>
/// <param name="Meaning">As the thesaurus numbers them.</param>
/// <param name="After">Whoever was spoken of last in the sentence; null: nobody.</param>
/// <param name="Place">To the first division.</param>
internal readonly record struct Meant(int Meaning, PartyKind? After, UnitPlace Place);
