namespace Messaging.Bot.Channels;

/// <summary>What a channel knows after it tried to send. Reasons are our words, never the citizen's.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>Proven.</summary>
    /// <param name="How">The channel's proof.</param>
    /// <param name="AskedRating">False where there was no room left to ask for a grade.</param>
    public sealed record Delivered(string How, bool AskedRating = true) : SendOutcome;

    /// <summary>Accepted; the proof comes later.</summary>
    public sealed record Sent : SendOutcome;

    /// <summary>May or may not have arrived: never sent again blindly.</summary>
    public sealed record Unknown(string Reason) : SendOutcome;

    /// <summary>Nothing went out; try again then.</summary>
    public sealed record TryLater(DateTimeOffset At, string Reason) : SendOutcome;

    /// <summary>This way is closed.</summary>
    public sealed record CannotReach(string Reason) : SendOutcome;
}
