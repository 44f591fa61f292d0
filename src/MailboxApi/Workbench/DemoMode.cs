namespace Messaging.MailboxApi.Workbench;

/// <summary>Whether this is a demonstration (演示): every page says so, and nothing leaves the machine.</summary>
internal sealed record DemoMode(bool On)
{
    /// <summary>What a citizen reads under 演示; null when this is the real mailbox.</summary>
    public string? CitizenNote => On ? "这里的事项都是编写的，留言不会送到部门。" : null;
}
