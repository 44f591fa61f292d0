using Messaging.Bot.Activities;
using Messaging.Bot.Channels.WebChat.Uploads;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>Who talks in a web chat (对话双方).</summary>
internal static class WebChatParties
{
    public static ChannelAccount Mailbox { get; } = new() { Id = "mailbox-bot", Name = "厅长信箱", Role = Roles.Bot };

    /// <summary>
    /// What a client sent, made out as the server knows it. Neither who speaks nor when nor where is a client's to say; all
    /// else is carried as it came.
    /// </summary>
    public static Activity SaidBy(this Activity activity, DirectLineGrant grant, string id, DateTimeOffset at) => activity with
    {
        Id = id,
        Timestamp = at,
        ChannelId = WebChatChannel.ChannelName,
        ServiceUrl = null,
        Conversation = new ConversationAccount { Id = grant.Conversation },
        From = (activity.From ?? new ChannelAccount()) with { Id = grant.User, Role = Roles.User },
        Recipient = Mailbox,
        Attachments = UploadLinks.WithoutMarks(activity.Attachments),
    };

    /// <summary>Tells the bot that a citizen has come in. Clients never see it.</summary>
    public static Activity Arrival(DirectLineGrant grant, string? locale, DateTimeOffset at) => new Activity
    {
        Type = ActivityTypes.ConversationUpdate,
        MembersAdded = [Mailbox, new ChannelAccount { Id = grant.User, Role = Roles.User }],
        Locale = locale,
    }.SaidBy(grant, DirectLineIds.Activity(grant.Conversation, 0), at);
}
