namespace Messaging.MailboxApi.Api;

/// <summary>A reason in a body that may be left out.</summary>
public sealed record OptionalReason(string? Reason)
{
    public static async ValueTask<OptionalReason> BindAsync(HttpContext http) =>
        new((await OptionalBody.ReadAsync<ReasonBody>(http))?.Reason);
}
