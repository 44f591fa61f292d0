namespace Messaging.Routing.Mailbox.Conversations;

/// <summary>可达性: what the channel still lets us send this citizen. Channels without such limits leave it alone.</summary>
public sealed partial class Conversation
{
    /// <summary>End of the open window; null while none was ever opened here.</summary>
    public DateTimeOffset? SendUntil { get; private set; }

    /// <summary>Messages left within the window.</summary>
    public int SendsLeft { get; private set; }

    /// <summary>取消关注: since then nothing reaches this citizen; null while there is a way.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    /// <summary>The notice (订阅通知) the citizen agreed to get, by its template.</summary>
    public string? AcceptedTemplate { get; private set; }

    /// <summary>How many of them are still agreed to.</summary>
    public int Acceptances { get; private set; }

    /// <summary>The citizen did something that lets us send. Windows don't add up: of two, the larger count and the later end stand.</summary>
    public void Open(SendWindow window, DateTimeOffset now)
    {
        var isOpen = SendUntil > now;
        SendsLeft = isOpen ? Math.Max(SendsLeft, window.Messages) : window.Messages;
        SendUntil = isOpen && SendUntil > now + window.For ? SendUntil : now + window.For;
        LeftAt = null;
        LastHeardAt = now;
        Touch();
    }

    /// <summary>Who wrote before windows were counted has the usual one.</summary>
    public void AssumeOpen(SendWindow usual, DateTimeOffset now)
    {
        if (SendUntil is null && LeftAt is null && LastHeardAt + usual.For is { } until && until > now)
        {
            (SendUntil, SendsLeft) = (until, usual.Messages);
            Touch();
        }
    }

    /// <summary>How many messages may still be sent now.</summary>
    public int MaySend(DateTimeOffset now) => SendUntil > now ? SendsLeft : 0;

    /// <summary>One of them goes out.</summary>
    public void CountSend()
    {
        SendsLeft = Math.Max(0, SendsLeft - 1);
        Touch();
    }

    /// <summary>It did not go out after all.</summary>
    public void GiveBackSend()
    {
        SendsLeft++;
        Touch();
    }

    /// <summary>The channel says that nothing may be sent, whatever we counted.</summary>
    public void Close()
    {
        SendsLeft = 0;
        Touch();
    }

    /// <summary>Only the newest template counts: consent given to another says nothing of it.</summary>
    public void Accept(string template)
    {
        Acceptances = AcceptedTemplate == template ? Acceptances + 1 : 1;
        AcceptedTemplate = template;
        Touch();
    }

    public bool HasAccepted(string template) => AcceptedTemplate == template && Acceptances > 0;

    public void CountAcceptance()
    {
        Acceptances = Math.Max(0, Acceptances - 1);
        Touch();
    }

    /// <summary>The notice did not go out after all.</summary>
    public void GiveBackAcceptance(string template)
    {
        if (AcceptedTemplate == template)
        {
            Acceptances++;
            Touch();
        }
    }

    /// <summary>Withdrawn by the citizen, or used up without our knowing.</summary>
    public void WithdrawAcceptance(string template)
    {
        if (AcceptedTemplate == template)
        {
            Acceptances = 0;
            Touch();
        }
    }

    /// <summary>
    /// The citizen went away (取消关注, 撤回授权): nothing is sent any more, and what was only kept for talking is dropped. Messages and items
    /// stay, they are records (档案法).
    /// </summary>
    public void Leave(DateTimeOffset now)
    {
        LeftAt = now;
        Forget();
    }

    /// <summary>Drops what is no record: consents, the open window, what the bot asked last.</summary>
    public void Forget()
    {
        (SendUntil, SendsLeft, AcceptedTemplate, Acceptances, OpenQuestion) = (null, 0, null, 0, null);
        Touch();
    }
}
