namespace Messaging.MailboxApi.Api;

/// <summary>The call signs something and must say which version was read (428).</summary>
internal sealed class PreconditionRequiredException()
    : Exception("If-Match with the version that was read is required: what is signed is what was read.");
