using Messaging.Routing.Mailbox.People;

namespace Messaging.MailboxApi.Configuration;

/// <summary>A program that may call the REST interface (接口调用方).</summary>
/// <param name="KeySha256">SHA-256 of its key in lower-case hex; the key itself is not kept.</param>
internal sealed record ApiClient(string Name, string KeySha256, Actor Actor);
