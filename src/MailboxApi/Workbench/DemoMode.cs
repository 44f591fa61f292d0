namespace Messaging.MailboxApi.Workbench;

/// <summary>Whether this is a demonstration (演示): every page says so, and nothing leaves the machine.</summary>
internal sealed record DemoMode(bool On);
