using System.Text.Json;
using Messaging.Routing.Store;

namespace Messaging.Bot.Channels.WeChat.Account;

/// <summary>The codes that were made, so that what WeChat sends of a scan is understood on every node.</summary>
public sealed class QrScenes(SharedValues shared)
{
    private const string Prefix = "wechat-scene:";

    public async Task<QrScene?> FindAsync(string code, CancellationToken cancel) =>
        await shared.FindAsync(Prefix + code, cancel) is ({ } kept, _) ? Read(kept) : null;

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<QrScene>> AllAsync(CancellationToken cancel) =>
        [.. (await shared.AllAsync(Prefix, cancel)).Select(Read).OfType<QrScene>().OrderByDescending(scene => scene.MadeAt)];

    internal Task KeepAsync(QrScene scene, CancellationToken cancel) =>
        shared.SetAsync(Prefix + scene.Code, JsonSerializer.Serialize(scene, JsonSerializerOptions.Web), null, cancel);

    private static QrScene? Read(string kept) => JsonSerializer.Deserialize<QrScene>(kept, JsonSerializerOptions.Web);
}
