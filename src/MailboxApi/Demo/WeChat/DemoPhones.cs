using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;

namespace Messaging.MailboxApi.Demo.WeChat;

/// <summary>The citizens of the demonstration, each with a phone. Their lines are kept in memory and are gone with the next start.</summary>
internal sealed class DemoPhones(TimeProvider clock)
{
    private const int MostPhones = 20;
    private const int LongestName = 12;
    private const int UnknownUser = 40003;

    private static readonly (string OpenId, string Name)[] People =
    [
        ("oDemoCitizenLiu0000000000001", "市民刘先生"),
        ("oDemoCitizenChen000000000002", "市民陈女士"),
        ("oDemoDriverZhang000000000003", "货车司机老张"),
    ];

    private readonly ConcurrentDictionary<string, DemoPhone> _phones =
        new(People.Select(person => new KeyValuePair<string, DemoPhone>(person.OpenId, new DemoPhone(person.OpenId, person.Name))));

    public IReadOnlyList<DemoPhone> All => [.. _phones.Values.OrderBy(phone => Array.FindIndex(People, person => person.OpenId == phone.OpenId) is var at and >= 0 ? at : MostPhones).ThenBy(phone => phone.Name, StringComparer.Ordinal)];

    public DemoPhone? Find(string? openId) => openId is not null && _phones.TryGetValue(openId, out var phone) ? phone : null;

    /// <returns>Null when there are enough.</returns>
    public DemoPhone? Add(string name)
    {
        var trimmed = name.Trim();
        if (_phones.Count >= MostPhones || trimmed.Length is 0 or > LongestName)
        {
            return null;
        }

        var openId = "oDemo" + RandomNumberGenerator.GetHexString(23, lowercase: true);
        return _phones.GetOrAdd(openId, _ => new DemoPhone(openId, trimmed));
    }

    public int Judge(string openId) => Find(openId)?.Judge(clock.GetUtcNow()) ?? UnknownUser;

    /// <summary>A message that WeChat took stands on its citizen's phone.</summary>
    public void Take(FakeWeChatCall call)
    {
        if (!call.Arrived || Find(call.ToUser) is not { } phone)
        {
            return;
        }

        using var sent = JsonDocument.Parse(call.Sent);
        var body = sent.RootElement;
        if (body.TryGetProperty("text", out var text))
        {
            phone.Add(clock.GetUtcNow(), "account", "text", text.GetProperty("content").GetString() ?? "", line => line with { Way = "客服消息" });
        }
        else if (body.TryGetProperty("data", out var data))
        {
            var fields = data.EnumerateObject()
                .Select(field => new KeyValuePair<string, string>(field.Name, field.Value.GetProperty("value").GetString() ?? ""))
                .ToList();
            var way = call.Path.Contains("subscribe", StringComparison.Ordinal) ? "订阅通知" : "模板消息";
            phone.Add(clock.GetUtcNow(), "account", "notice", way, line => line with { Way = way, Fields = fields, Url = Link(body) });
        }
    }

    private static string? Link(JsonElement body) =>
        new[] { "url", "page" }.Select(name => body.TryGetProperty(name, out var value) ? value.GetString() : null).FirstOrDefault(link => !string.IsNullOrEmpty(link));
}
