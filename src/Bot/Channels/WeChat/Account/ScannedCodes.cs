using Messaging.Bot.Activities;
using Messaging.Routing.Mailbox.Deadlines;

namespace Messaging.Bot.Channels.WeChat.Account;

/// <summary>Says what a scan, or a follow by a scan, has chosen (扫码关注、扫码进入).</summary>
internal sealed class ScannedCodes(QrScenes scenes, TimeProvider clock)
{
    /// <summary>Before the scene where somebody follows by scanning it.</summary>
    private const string Followed = "qrscene_";

    /// <returns>The activity, with the choice where the code is one of ours and not over.</returns>
    public async Task<Activity> WithChoiceAsync(WeChatPush push, Activity activity, CancellationToken cancel)
    {
        var code = push.Event switch
        {
            "scan" => push["EventKey"],
            "subscribe" when push["EventKey"] is { } key && key.StartsWith(Followed, StringComparison.Ordinal) => key[Followed.Length..],
            _ => null,
        };
        return code is { Length: > 0 and <= 64 } && await scenes.FindAsync(code, cancel) is { } scene && !(scene.Until < clock.Now())
            ? activity with { Value = scene.Chosen.ToElement() }
            : activity;
    }
}
