namespace Messaging.Routing.Mailbox.Items;

/// <summary>The seven kinds of answer to an application for disclosure (政府信息公开条例 art. 36, 答复类型).</summary>
public enum DisclosureAnswer
{
    /// <summary>已主动公开: published already; where it is found.</summary>
    AlreadyPublic,

    /// <summary>予以公开: provided, or how and when it will be.</summary>
    Provided,

    /// <summary>不予公开: refused, with the reason.</summary>
    Refused,

    /// <summary>不存在: searched for and not found.</summary>
    NotExisting,

    /// <summary>非本机关掌握: not this agency's; who has it, where that is known.</summary>
    NotHeld,

    /// <summary>重复申请: answered before.</summary>
    Repeated,

    /// <summary>专门查询: business, real-estate and other registers with rules of their own.</summary>
    SpecialRegister,
}
