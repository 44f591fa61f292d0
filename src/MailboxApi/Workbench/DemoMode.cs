namespace Messaging.MailboxApi.Workbench;

/// <summary>Whether this is a demonstration (演示): every page says so, and nothing leaves the machine.</summary>
internal sealed record DemoMode(bool On)
{
    /// <summary>What the citizen's page says beside 演示; null outside a demonstration.</summary>
    public string? CitizenNote => On ? "留言只保存在本机，不会转给任何部门，请不要填写真实的个人信息。" : null;
}
