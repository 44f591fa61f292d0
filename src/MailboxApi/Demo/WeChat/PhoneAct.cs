namespace Messaging.MailboxApi.Demo.WeChat;

/// <summary>What somebody does on a played phone.</summary>
internal sealed record PhoneAct
{
    public string Citizen { get; init; } = "";

    /// <summary>See <see cref="PhonePush"/>.</summary>
    public string Kind { get; init; } = "";

    public string? Text { get; init; }

    public string? MediaId { get; init; }

    public string? Title { get; init; }

    public string? Url { get; init; }

    /// <summary>Of a menu entry, or what a scanned code sends.</summary>
    public string? Key { get; init; }

    public double Latitude { get; init; }

    public double Longitude { get; init; }

    /// <summary>How often WeChat pushes the very same: once, or three times as when nobody answers.</summary>
    public int Times { get; init; } = 1;
}
