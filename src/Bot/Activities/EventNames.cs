namespace Messaging.Bot.Activities;

/// <summary>Names of <see cref="ActivityTypes.Event"/> activities the bot answers; what else a channel has bears the channel's name before its own.</summary>
public static class EventNames
{
    /// <summary>A menu entry was tapped; the value is its key.</summary>
    public const string Menu = "menu";

    /// <summary>A QR code was scanned; the value is its scene.</summary>
    public const string Scan = "scan";
}
