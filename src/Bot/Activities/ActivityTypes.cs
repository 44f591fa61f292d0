namespace Messaging.Bot.Activities;

/// <summary>The kinds of activity we meet. The protocol is open: an unknown kind is carried like an event.</summary>
public static class ActivityTypes
{
    public const string Message = "message";
    public const string Typing = "typing";
    public const string Event = "event";
    public const string ConversationUpdate = "conversationUpdate";
    public const string EndOfConversation = "endOfConversation";
}
