namespace Messaging.MailboxApi.Demo.WeChat;

/// <summary>One citizen's phone with the account on it (演示手机). WeChat's own rules hold: who may be answered, how often, how long.</summary>
internal sealed class DemoPhone(string openId, string name)
{
    private const int MostLines = 400;

    /// <summary>WeChat's: not following; outside the window; the window's messages used up.</summary>
    private const int NotFollowing = 43004;
    private const int WindowClosed = 45015;
    private const int WindowUsed = 45047;

    private readonly Lock _lock = new();
    private readonly List<PhoneLine> _lines = [];
    private int _seq;

    public string OpenId { get; } = openId;

    public string Name { get; } = name;

    public bool Following { get; private set; } = true;

    public DateTimeOffset WindowUntil { get; private set; }

    public int WindowLeft { get; private set; }

    public void Add(DateTimeOffset at, string side, string kind, string text, Func<PhoneLine, PhoneLine>? more = null)
    {
        lock (_lock)
        {
            var line = new PhoneLine(++_seq, at, side, kind, text);
            _lines.Add(more is null ? line : more(line));
            if (_lines.Count > MostLines)
            {
                _lines.RemoveAt(0);
            }
        }
    }

    public IReadOnlyList<PhoneLine> After(int seq)
    {
        lock (_lock)
        {
            return [.. _lines.Where(line => line.Seq > seq)];
        }
    }

    public void Follow(bool on)
    {
        Following = on;
        if (!on)
        {
            WindowLeft = 0;
        }
    }

    /// <summary>Windows don't add up: of two, the larger count and the later end stand.</summary>
    public void Open((int Messages, TimeSpan For) window, DateTimeOffset now)
    {
        lock (_lock)
        {
            var open = WindowUntil > now;
            WindowLeft = open ? Math.Max(WindowLeft, window.Messages) : window.Messages;
            WindowUntil = open && WindowUntil > now + window.For ? WindowUntil : now + window.For;
        }
    }

    /// <summary>What WeChat answers to a customer-service message; 0 takes it and counts it.</summary>
    public int Judge(DateTimeOffset now)
    {
        lock (_lock)
        {
            var code = !Following ? NotFollowing : WindowUntil <= now ? WindowClosed : WindowLeft == 0 ? WindowUsed : 0;
            WindowLeft -= code == 0 ? 1 : 0;
            return code;
        }
    }
}
