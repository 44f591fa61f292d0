namespace Messaging.Routing.Classification.Accusations;

/// <summary>Where a word stands to the first division that is named (位置).</summary>
internal enum UnitPlace
{
    Before,
    InItsSentence,
    Later,

    /// <summary>No division is named.</summary>
    Nowhere,
}
