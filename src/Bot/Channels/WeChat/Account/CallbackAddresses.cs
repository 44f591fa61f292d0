using System.Net;
using Messaging.Routing.Mailbox.Deadlines;
using Microsoft.Extensions.Logging;

namespace Messaging.Bot.Channels.WeChat.Account;

/// <summary>
/// Where WeChat's pushes come from (回调 IP): a second lock beside the signature, for offices whose proxy tells the true address. Asked for once a
/// day; while the list can't be had nobody is kept out, since the signature decides anyway.
/// </summary>
public sealed partial class CallbackAddresses(WeChatAccount account, AccountSetup setup, TimeProvider clock, ILogger<CallbackAddresses> logger)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromDays(1);
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private IReadOnlyList<IPNetwork> _networks = [];
    private DateTimeOffset _askAgainAt = DateTimeOffset.MinValue;

    public async ValueTask<bool> MayPushAsync(IPAddress? address, CancellationToken cancel)
    {
        if (!setup.CheckCallbackAddress)
        {
            return true;
        }

        var networks = await NetworksAsync(cancel);
        var plain = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        return networks.Count == 0 || (plain is not null && networks.Any(network => network.Contains(plain)));
    }

    /// <summary>Single addresses and networks; what is neither is left out.</summary>
    internal static IReadOnlyList<IPNetwork> Read(IEnumerable<string> listed) =>
        [.. listed.Select(Read).OfType<IPNetwork>()];

    private static IPNetwork? Read(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;

    private async Task<IReadOnlyList<IPNetwork>> NetworksAsync(CancellationToken cancel)
    {
        if (clock.Now() < _askAgainAt)
        {
            return _networks;
        }

        // Whoever finds somebody else asking goes by the former list: a push must not wait for it.
        if (!await _oneAtATime.WaitAsync(0, cancel))
        {
            return _networks;
        }

        try
        {
            _networks = Read(await account.CallbackAddressesAsync(cancel));
            _askAgainAt = clock.Now() + GoodFor;
        }
        catch (WeChatCallException wrong)
        {
            LogNoList(wrong.Code);
            _askAgainAt = clock.Now() + TryAgainAfter;
        }
        finally
        {
            _oneAtATime.Release();
        }

        return _networks;
    }

    [LoggerMessage(EventId = 3291, EventName = "WeChatNoCallbackList", Level = LogLevel.Warning,
        Message = "WeChat did not tell its callback addresses (errcode {Code}); the former list counts, or none.")]
    private partial void LogNoList(int code);
}
