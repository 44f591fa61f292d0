namespace Messaging.Routing.Mailbox.Deliveries;

/// <summary>
/// The ways an answer can leave (送达方式). The first three are channels that a machine speaks; at the look-up page the citizen
/// comes for it; for the others a person or the source's client confirms that the citizen has the answer.
/// </summary>
public static class DeliveryWay
{
    public const string WeChat = "wechat";
    public const string WebChat = "webchat";

    /// <summary>Any channel of the Bot Framework; there only where the office opened that door.</summary>
    public const string BotFramework = "botframework";

    /// <summary>凭码查询: the answer waits at the look-up page until its citizen opens it with the code.</summary>
    public const string LookUp = "lookup";

    public const string Upstream = "upstream";
    public const string Post = "post";
    public const string Visit = "visit";
    public const string Email = "email";
    public const string Phone = "phone";

    /// <summary>True where a worker sends; false where somebody confirms.</summary>
    public static bool IsChannel(string way) => way is WeChat or WebChat or BotFramework;
}
