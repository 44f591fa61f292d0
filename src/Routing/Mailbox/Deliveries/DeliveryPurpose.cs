namespace Messaging.Routing.Mailbox.Deliveries;

/// <summary>What a delivery tells the citizen (送达内容). Only an answer can complete an item; the others are notices (告知).</summary>
public enum DeliveryPurpose
{
    /// <summary>答复</summary>
    Answer,

    /// <summary>补正告知: what is missing.</summary>
    SupplementRequest,

    /// <summary>延期告知: the new day and why.</summary>
    Extension,

    /// <summary>不予受理告知: why, and where to turn.</summary>
    Declined,

    /// <summary>转出告知: who is competent.</summary>
    Referred,

    /// <summary>期限调整告知: a calendar or a confirmation moved the day.</summary>
    Redated,

    /// <summary>终止告知: ended because nothing was supplemented.</summary>
    Abandoned,
}
