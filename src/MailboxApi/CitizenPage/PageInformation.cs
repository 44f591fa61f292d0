namespace Messaging.MailboxApi.CitizenPage;

/// <summary>What the citizen's page asks for about itself.</summary>
/// <param name="Department">The department's own name, as a citizen knows it.</param>
/// <param name="Demo">Whether the page shows 演示: nothing written here reaches an office.</param>
/// <param name="DemoNote">What stands beside 演示; null outside a demo.</param>
/// <param name="Limits">How long an answer may take, shortest first.</param>
internal sealed record PageInformation(string Department, bool Demo, string? DemoNote, IReadOnlyList<AnswerLimit> Limits);
