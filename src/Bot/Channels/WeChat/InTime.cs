namespace Messaging.Bot.Channels.WeChat;

/// <summary>
/// Whether a reply makes it into the response (是否及时), decided once by whoever is first: the act that writes the reply down, or the request
/// whose time is up. What is acknowledged without reply is thereby written down as owed, whatever breaks down later.
/// </summary>
internal sealed class InTime
{
    private const int Open = 0;
    private const int Yes = 1;
    private const int No = 2;
    private int _state;

    /// <summary>Called where the reply is written down; the same every time.</summary>
    public bool Reply() => Interlocked.CompareExchange(ref _state, Yes, Open) is Open or Yes;

    /// <summary>Called when time is up.</summary>
    /// <returns>False: the reply is being written down as one that goes with the response.</returns>
    public bool GiveUp() => Interlocked.CompareExchange(ref _state, No, Open) is Open or No;
}
