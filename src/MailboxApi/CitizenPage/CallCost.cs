namespace Messaging.MailboxApi.CitizenPage;

/// <summary>What a call takes out of its caller's bucket (调用费用); see <see cref="CitizenLimit"/>.</summary>
internal sealed record CallCost(int Parts);
