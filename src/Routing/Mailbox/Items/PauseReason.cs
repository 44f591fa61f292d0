namespace Messaging.Routing.Mailbox.Items;

/// <summary>Why the clock of an application for disclosure stands still (暂停计期原因).</summary>
public enum PauseReason
{
    /// <summary>第三方意见: a third party has 15 working days to object (政府信息公开条例 art. 32, 33).</summary>
    ThirdParty,

    /// <summary>协商: an agency that took part in making it has 15 working days; silence agrees (art. 34).</summary>
    Consultation,
}
