namespace Messaging.MailboxApi.Verbs;

/// <summary>A verb was called with something it can't work with; the program ends with 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
