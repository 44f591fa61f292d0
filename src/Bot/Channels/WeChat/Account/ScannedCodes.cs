using System.Text.Json;
using Messaging.Bot.Activities;
using Messaging.Routing.Mailbox.Deadlines;

namespace Messaging.Bot.Channels.WeChat.Account;

/// <summary>Says what a scan, or a follow by a scan, has chosen (扫码关注、扫码进入).</summary>
internal sealed class ScannedCodes(QrScenes scenes, TimeProvider clock)
{
    private const int LongestScene = 64;

    /// <returns>The activity, with the choice in place of the scene where the code is one of ours and not over.</returns>
    public async Task<Activity> WithChoiceAsync(Activity activity, CancellationToken cancel)
    {
        var isScan = activity is { Type: ActivityTypes.ConversationUpdate } or { Type: ActivityTypes.Event, Name: EventNames.Scan };
        return isScan
            && activity.Value is { ValueKind: JsonValueKind.String } value
            && value.GetString() is { Length: > 0 and <= LongestScene } code
            && await scenes.FindAsync(code, cancel) is { } scene
            && !(scene.Until < clock.Now())
                ? activity with { Value = scene.Chosen.ToElement() }
                : activity;
    }
}
