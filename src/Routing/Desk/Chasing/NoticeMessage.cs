namespace Messaging.Routing.Desk.Chasing;

/// <summary>One message with all that one recipient is reminded of in one run (催办通知).</summary>
public sealed record NoticeMessage(string Subject, string Body);
