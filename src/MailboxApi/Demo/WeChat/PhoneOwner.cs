namespace Messaging.MailboxApi.Demo.WeChat;

/// <summary>A citizen to choose from, and how far the account may answer.</summary>
/// <param name="Window">In Chinese.</param>
internal sealed record PhoneOwner(string OpenId, string Name, bool Following, string Window);
