using Messaging.Bot.Channels.WeChat.Account;
using Messaging.Bot.Dialog;
using Messaging.Routing.Mailbox.Items;
using MudBlazor;

namespace Messaging.MailboxApi.Workbench.Settings;

/// <summary>The official account's set-up, with the acts of <c>wechat menu|qr|check</c> (公众号设置).</summary>
public sealed partial class WeChatPage
{
    private static readonly ItemKind[] Kinds = [ItemKind.Consultation, ItemKind.Complaint, ItemKind.Suggestion, ItemKind.Report, ItemKind.Request];

    private IReadOnlyList<CheckPoint>? _points;
    private IReadOnlyList<QrScene> _codes = [];
    private QrScene? _made;
    private string? _menuTold;
    private string? _place;
    private string? _subject;
    private ItemKind? _kind;
    private int? _days;
    private bool _busy;

    private int Bad => _points?.Count(point => point.Mark is CheckMark.Bad) ?? 0;

    protected override async Task OpenAsync() => _codes = await Scenes.AllAsync(Leaving);

    private Task CheckAsync() => AskAsync(async () => _points = await Check.ExecuteAsync(Actor, Leaving));

    private Task SetMenuAsync() => AskAsync(async () =>
        _menuTold = await SetMenu.ExecuteAsync(Setup.Menu, Actor, CancellationToken.None)
            ? "菜单已设置，24 小时内在各手机上生效。"
            : "公众号已是这个菜单，没有改动。");

    private Task MakeAsync() => AskAsync(async () =>
    {
        _made = await MakeCode.ExecuteAsync(new ChosenMatter { Kind = _kind, Place = _place, Subject = _subject }, _days, Actor, CancellationToken.None);
        _codes = await Scenes.AllAsync(Leaving);
    });

    /// <summary>What WeChat refuses is told as what it is; the page stays.</summary>
    private async Task AskAsync(Func<Task> act)
    {
        _busy = true;
        try
        {
            await TryAsync(act);
        }
        catch (WeChatCallException refused)
        {
            Messages.Add(refused.Message, Severity.Error);
        }
        finally
        {
            _busy = false;
        }
    }

    private static string Mark(CheckMark mark) => mark switch
    {
        CheckMark.Good => "正常",
        CheckMark.Warning => "注意",
        _ => "有误",
    };

    private static string Tone(CheckMark mark) => mark switch
    {
        CheckMark.Good => "live",
        CheckMark.Warning => "warn",
        _ => "bad",
    };
}
