namespace Messaging.MailboxApi.Demo.WeChat;

/// <summary>What shall go wrong with the played API.</summary>
internal sealed record PhoneFault
{
    /// <summary>The errcode of the next call; null: none.</summary>
    public int? Code { get; init; }

    /// <summary>How many calls in a row.</summary>
    public int Times { get; init; } = 1;

    /// <summary><c>down</c>, <c>up</c>, <c>broken</c> (the next call ends in a page), <c>token</c> (the token dies), <c>media</c> (three days pass) or <c>none</c>.</summary>
    public string? State { get; init; }
}
