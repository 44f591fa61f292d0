using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Messaging.MailboxApi.Demo.WeChat;

/// <summary>Pushes what is done on a phone to our own <c>/wechat</c> over HTTP, signed and sealed as WeChat does, and shows what comes back.</summary>
internal sealed class PhoneSender(IServer server, FakeWeChatCallbacks callbacks, TimeProvider clock) : IDisposable
{
    private const int MostTimes = 3;

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private long _lastMessageId;

    public void Dispose() => _http.Dispose();

    public async Task SendAsync(DemoPhone phone, PhoneAct act, CancellationToken cancel)
    {
        if (PhonePush.Of(act, phone.Following) is not { } push)
        {
            return;
        }

        Show(phone, act, push);
        var document = callbacks.Document(phone.OpenId, push.Type, push.Type == "event" ? null : NextMessageId(), push.Fields);
        var replies = new List<string?>();
        for (var time = 0; time < Math.Clamp(act.Times, 1, MostTimes); time++)
        {
            replies.Add(await PushAsync(phone, document, cancel));
        }

        if (replies[0] is { } heard)
        {
            phone.Add(clock.GetUtcNow(), "account", "text", heard, line => line with { Way = "被动回复" });
        }

        if (replies.Count > 1)
        {
            var same = replies.TrueForAll(reply => reply == replies[0]);
            Remark(phone, $"同一条推送了 {replies.Count} 次，{(same ? "每次的回复逐字相同" : "回复不同！")}");
        }
    }

    /// <summary>What WeChat itself tells of a message, such as that a notice arrived.</summary>
    public Task ReportAsync(DemoPhone phone, string name, IEnumerable<System.Xml.Linq.XElement> fields, CancellationToken cancel) =>
        PushAsync(phone, callbacks.Document(phone.OpenId, "event", null, [FakeWeChatCallbacks.Part("Event", name), .. fields]), cancel);

    private void Show(DemoPhone phone, PhoneAct act, PhonePush push)
    {
        var now = clock.GetUtcNow();
        if (act.Kind is "follow" or "unfollow" || (act.Kind == "scan" && !phone.Following))
        {
            phone.Follow(act.Kind is not "unfollow");
        }

        if (push.Said is (var kind, var text))
        {
            phone.Add(now, kind == "remark" ? "phone" : "citizen", kind, text, line => line with { MediaId = act.MediaId, Url = act.Kind == "link" ? act.Url : null });
        }

        if (push.Opens is { } window && phone.Following)
        {
            phone.Open(window, now);
        }
    }

    /// <returns>What the citizen reads; null when nothing was said.</returns>
    private async Task<string?> PushAsync(DemoPhone phone, string document, CancellationToken cancel)
    {
        using var push = callbacks.Body(document, openId: phone.OpenId);
        push.RequestUri = new Uri(Own(), push.RequestUri!);
        try
        {
            using var response = await _http.SendAsync(push, cancel);
            if (response.IsSuccessStatusCode)
            {
                return callbacks.ReplyText(await response.Content.ReadAsStringAsync(cancel));
            }

            Remark(phone, $"服务器拒绝了这次推送（HTTP {(int)response.StatusCode}）；微信里会显示“该公众号暂时无法提供服务，请稍后再试”");
        }
        catch (HttpRequestException)
        {
            Remark(phone, "推送没有送到服务器");
        }
        catch (InvalidDataException wrong)
        {
            Remark(phone, $"微信不接受这个回复：{wrong.Message}");
        }

        return null;
    }

    private void Remark(DemoPhone phone, string text) => phone.Add(clock.GetUtcNow(), "phone", "remark", text);

    /// <summary>Never one that an earlier start gave: the mailbox remembers them.</summary>
    private long NextMessageId()
    {
        while (true)
        {
            var last = Interlocked.Read(ref _lastMessageId);
            var next = Math.Max(last + 1, clock.GetUtcNow().ToUnixTimeMilliseconds() * 1000);
            if (Interlocked.CompareExchange(ref _lastMessageId, next, last) == last)
            {
                return next;
            }
        }
    }

    /// <summary>Where this server listens, as seen from itself.</summary>
    private Uri Own()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var address = addresses.FirstOrDefault(url => url.StartsWith("http:", StringComparison.Ordinal)) ?? addresses.First();
        return new Uri(DemoAddress.Local(address));
    }
}
