using System.Globalization;
using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;

namespace Messaging.Bot.Channels.WeChat.Rungs;

/// <summary>One call for one rung, written down before and after, and what its result means for the delivery.</summary>
internal sealed class RungTries(RecordRung record, CallPause pause, ChannelMeter meter, TimeProvider clock)
{
    /// <summary>After so many vain tries a person should see it among the failed ones.</summary>
    private const int MostVainTries = 60;

    private static readonly TimeSpan _longestPause = TimeSpan.FromHours(1);

    /// <summary>Sends unless the rung is closed.</summary>
    /// <param name="done">What a message that WeChat took means: proven, or its proof comes later.</param>
    /// <returns>The result; <see cref="WeChatSendResult"/> is null where the rung was closed, with the reason.</returns>
    public async Task<(WeChatSendResult? Result, string? Closed)> TryAsync(
        Delivery delivery, RungNeeds needs, RungResult done, Func<Task<WeChatSendResult>> send, CancellationToken cancel)
    {
        var begun = await record.BeginAsync(delivery.Id, needs, cancel);
        if (begun.Try is not { } tried)
        {
            meter.Rung(needs.Rung.ToString(), RungResult.Closed.ToString());
            return (null, begun.Closed);
        }

        var result = await send();
        var end = EndOf(result, needs, done);
        meter.Rung(needs.Rung.ToString(), end.Result.ToString());

        // What went out is written down also while the server stops.
        await record.EndAsync(tried, end, CancellationToken.None);
        return (result, null);
    }

    /// <summary>What anything but success means.</summary>
    public RungOutcome Outcome(WeChatSendResult result, Delivery delivery, string reason) => result.Verdict switch
    {
        WeChatVerdict.Later => TryLater(clock.Now() + Pause(delivery.Attempts), delivery, reason),
        WeChatVerdict.NextMinute or WeChatVerdict.NextDay => TryLater(pause.Until(result.Verdict)!.Value, delivery, reason),

        // Until somebody has put the account right nothing works; then everything that waits goes out by itself.
        WeChatVerdict.Misconfigured => TryLater(clock.Now() + _longestPause, delivery, reason),
        WeChatVerdict.Unknown => new RungOutcome(new SendOutcome.Unknown(reason)),
        WeChatVerdict.NoSuchCitizen => new RungOutcome(null, reason, StopsAll: true),
        _ => RungOutcome.Next(reason),
    };

    private static RungOutcome TryLater(DateTimeOffset at, Delivery delivery, string reason) => delivery.Attempts < MostVainTries
        ? new RungOutcome(new SendOutcome.TryLater(at, reason))
        : new RungOutcome(new SendOutcome.CannotReach(string.Create(CultureInfo.InvariantCulture, $"{reason} Given up after {delivery.Attempts} tries.")));

    /// <summary>Half a minute, then twice as long each time.</summary>
    private static TimeSpan Pause(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(30 * Math.Pow(2, Math.Clamp(attempts, 0, 20)), _longestPause.TotalSeconds));

    private static RungEnd EndOf(WeChatSendResult result, RungNeeds needs, RungResult done) => new(result.Verdict switch
    {
        WeChatVerdict.Delivered => done,
        WeChatVerdict.Unknown => RungResult.Unknown,
        WeChatVerdict.Later or WeChatVerdict.NextMinute or WeChatVerdict.NextDay or WeChatVerdict.Misconfigured => RungResult.Later,
        _ => RungResult.Refused,
    })
    {
        Code = result.Code,
        Reason = result.Verdict is WeChatVerdict.Delivered ? null : WeChatErrors.Reason(result),
        MessageId = result.MessageId,
        GivesBackMessage = needs.Messages is not null && NothingWentOut(result.Verdict),
        GivesBackConsentTo = !needs.LongTerm && NothingWentOut(result.Verdict) ? needs.Template : null,
        ClosesWindow = WeChatErrors.ClosesWindow(result.Code),
        EndsConsentTo = WeChatErrors.EndsConsent(result.Code) ? needs.Template : null,
        PartDone = result.Verdict is WeChatVerdict.Delivered && needs.Part is not null,
    };

    private static bool NothingWentOut(WeChatVerdict verdict) => verdict is not (WeChatVerdict.Delivered or WeChatVerdict.Unknown);
}
