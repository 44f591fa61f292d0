namespace Messaging.Bot.Channels.WebChat;

/// <summary>
/// What became of a token that was shown: good, with what it grants; ours but expired, which a page can cure; or not ours.
/// </summary>
internal sealed record TokenCheck(DirectLineGrant? Grant, bool Expired)
{
    public static TokenCheck Refused { get; } = new(null, Expired: false);

    public static TokenCheck TooLate { get; } = new(null, Expired: true);

    public static TokenCheck Good(DirectLineGrant grant) => new(grant, Expired: false);
}
