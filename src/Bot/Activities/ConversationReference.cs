namespace Messaging.Bot.Activities;

/// <summary>The way back into a conversation (会话引用): kept with what a citizen sent, used when the answer comes.</summary>
public sealed record ConversationReference
{
    /// <summary>The activity to answer; null when it is not, or no longer, in the conversation.</summary>
    public string? ActivityId { get; init; }

    public string? ChannelId { get; init; }

    public string? ServiceUrl { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public ChannelAccount? User { get; init; }

    public ChannelAccount? Bot { get; init; }

    public string? Locale { get; init; }

    /// <summary>Addresses <paramref name="activity"/> from the bot to the user of this conversation.</summary>
    public Activity Address(Activity activity) => activity with
    {
        ChannelId = ChannelId,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        From = Bot is null ? null : Bot with { Role = Roles.Bot },
        Recipient = User is null ? null : User with { Role = Roles.User },
        ReplyToId = ActivityId,
        Locale = activity.Locale ?? Locale,
    };
}
