namespace Messaging.Bot.Activities;

/// <summary>What a button may do.</summary>
public static class CardActionTypes
{
    /// <summary>Posts a visible message.</summary>
    public const string ImBack = "imBack";

    /// <summary>Posts without showing it in the transcript.</summary>
    public const string PostBack = "postBack";

    public const string OpenUrl = "openUrl";
}
