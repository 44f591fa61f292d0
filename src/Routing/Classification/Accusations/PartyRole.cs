namespace Messaging.Routing.Classification.Accusations;

/// <summary>How a party stands in its sentence.</summary>
internal enum PartyRole
{
    /// <summary>Does something, or is spoken of.</summary>
    Subject,

    /// <summary>请…, 希望…, …您好: is asked to do something.</summary>
    Addressed,

    /// <summary>向…反映: has been or is being told.</summary>
    Told,

    /// <summary>到…办证, 给…打电话: where it happened.</summary>
    Place,

    /// <summary>查处…, 投诉…: what is complained of.</summary>
    Target,

    /// <summary>对…, 与…: the other side of what a subject does.</summary>
    OtherSide,

    /// <summary>…负责的收费站: only says whose it is.</summary>
    Owner,
}
