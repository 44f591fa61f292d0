namespace Messaging.Bot.Activities;

/// <summary>Whose side of a conversation somebody is on.</summary>
public static class Roles
{
    public const string User = "user";
    public const string Bot = "bot";
}
