using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Messaging.Bot;

/// <summary>
/// What an operator watches of the channels (运行指标). Counts and durations only: no citizen, no item, no text; every label has few values
/// of our own choosing.
/// </summary>
public sealed class ChannelMeter
{
    public const string Name = "Messaging.Mailbox";

    private readonly Counter<long> _inbound;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _stale;
    private readonly Counter<long> _duplicates;
    private readonly Counter<long> _replies;
    private readonly Histogram<double> _filing;
    private readonly Counter<long> _deliveries;
    private readonly Counter<long> _rungs;
    private readonly Counter<long> _calls;
    private readonly Counter<long> _alarms;
    private readonly Counter<long> _tokens;
    private readonly Counter<long> _media;
    private readonly Counter<long> _account;

    public ChannelMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _inbound = meter.CreateCounter<long>("mailbox.inbound", description: "Messages and events of citizens, by channel and type.");
        _refused = meter.CreateCounter<long>("mailbox.wechat.refused", description: "Requests to /wechat that WeChat would not send, by status.");
        _stale = meter.CreateCounter<long>("mailbox.wechat.stale", description: "Signed pushes with a timestamp far from our clock.");
        _duplicates = meter.CreateCounter<long>("mailbox.duplicates", description: "Messages that had been taken before and got the same reply.");
        _replies = meter.CreateCounter<long>("mailbox.replies", description: "Replies by when they were ready: response, late, silent, failed.");
        _filing = meter.CreateHistogram(
            "mailbox.turn.duration",
            unit: "s",
            description: "From a citizen's message to its reply, durable.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 5, 10] });
        _deliveries = meter.CreateCounter<long>("mailbox.deliveries", description: "What became of answers and notices on their way, by way and state.");
        _rungs = meter.CreateCounter<long>("mailbox.rungs", description: "Tries on the delivery ladder, by rung and result.");
        _calls = meter.CreateCounter<long>("mailbox.wechat.calls", description: "Calls of WeChat's API, by call, errcode and what it asks of us.");
        _alarms = meter.CreateCounter<long>("mailbox.wechat.alarms", description: "Answers of WeChat's API that an administrator must act on, by errcode.");
        _tokens = meter.CreateCounter<long>("mailbox.wechat.token.refreshes", description: "Access tokens asked for, by result.");
        _media = meter.CreateCounter<long>("mailbox.media", description: "Pictures, recordings and films of citizens, by kind and what became of them.");
        _account = meter.CreateCounter<long>("mailbox.wechat.account.events", description: "What WeChat told of the account itself, such as a certification that lapses.");
    }

    /// <param name="type">One of ours; never what a sender wrote.</param>
    public void Inbound(string channel, string type) => _inbound.Add(1, new("channel", channel), new("type", type));

    public void Refused(int status) => _refused.Add(1, new KeyValuePair<string, object?>("status", status));

    public void Stale(bool accepted) => _stale.Add(1, new KeyValuePair<string, object?>("accepted", accepted ? "yes" : "no"));

    public void Duplicate(string channel) => _duplicates.Add(1, new KeyValuePair<string, object?>("channel", channel));

    /// <param name="how"><c>response</c>, <c>late</c>, <c>silent</c> or <c>failed</c>.</param>
    public void Reply(string channel, string how) => _replies.Add(1, new("channel", channel), new("how", how));

    public void Turn(string channel, TimeSpan took) => _filing.Record(took.TotalSeconds, new KeyValuePair<string, object?>("channel", channel));

    public void Delivery(string way, string state) => _deliveries.Add(1, new("way", way), new("state", state));

    public void Rung(string rung, string result) => _rungs.Add(1, new("rung", rung), new("result", result));

    /// <param name="call">Name of the call, without address or token.</param>
    public void Call(string call, int code, string verdict) =>
        _calls.Add(1, new TagList { { "call", call }, { "errcode", code }, { "verdict", verdict } });

    public void Alarm(int code) => _alarms.Add(1, new KeyValuePair<string, object?>("errcode", code));

    public void Token(bool given) => _tokens.Add(1, new KeyValuePair<string, object?>("result", given ? "given" : "refused"));

    public void Media(string kind, string result) => _media.Add(1, new("kind", kind), new("result", result));

    public void AccountEvent(string name) => _account.Add(1, new KeyValuePair<string, object?>("event", name));
}
