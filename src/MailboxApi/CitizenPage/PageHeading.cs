namespace Messaging.MailboxApi.CitizenPage;

/// <summary>Whose page it is, as the page asks for it.</summary>
/// <param name="Department">The department's own name, as a citizen knows it.</param>
/// <param name="Demo">Whether the page shows 演示: nothing written here reaches an office.</param>
/// <param name="DemoNote">What stands beside 演示; null outside a demo.</param>
internal sealed record PageHeading(string Department, bool Demo, string? DemoNote);
