namespace Messaging.MailboxApi.Access.SecondFactor;

/// <summary>The time that people's phones go by: the true one, also where <c>Clock:Offset</c> moves the office's.</summary>
internal sealed record AuthenticatorClock(TimeProvider Time)
{
    private const int StepSeconds = 30;

    /// <summary>The half minute we are in, as RFC 6238 counts them.</summary>
    public long Step => Time.GetUtcNow().ToUnixTimeSeconds() / StepSeconds;
}
