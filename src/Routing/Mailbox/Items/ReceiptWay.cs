namespace Messaging.Routing.Mailbox.Items;

/// <summary>How the receipt day of an application for disclosure is established (收到申请的方式, 政府信息公开条例 art. 31).</summary>
public enum ReceiptWay
{
    /// <summary>当面提交: the day it was handed in.</summary>
    InPerson,

    /// <summary>邮寄签收: the day it was signed for.</summary>
    SignedPost,

    /// <summary>平常信函: confirmed with the applicant the day it came; that day.</summary>
    OrdinaryPost,

    /// <summary>网络: the day both sides confirm.</summary>
    Online,

    /// <summary>传真: the day both sides confirm.</summary>
    Fax,
}
