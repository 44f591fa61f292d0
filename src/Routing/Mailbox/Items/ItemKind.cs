namespace Messaging.Routing.Mailbox.Items;

/// <summary>What a citizen wants of the office (来件类型); it decides how many working days an answer may take.</summary>
public enum ItemKind
{
    /// <summary>咨询: asks for information.</summary>
    Consultation,

    /// <summary>投诉: complains of a service or a wrong suffered.</summary>
    Complaint,

    /// <summary>建议: proposes something to the office.</summary>
    Suggestion,

    /// <summary>举报: accuses a person or unit of breaking rules.</summary>
    Report,

    /// <summary>求助: asks for help with a matter of one's own.</summary>
    Request,

    /// <summary>依申请公开: asks for a government document under 政府信息公开条例.</summary>
    Disclosure,

    /// <summary>其他: none of the others.</summary>
    Other,
}
