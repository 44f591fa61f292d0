using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Desk.Matters;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;
using Microsoft.AspNetCore.Components;

namespace Messaging.MailboxApi.Workbench.Dispatch;

/// <summary>What a key or button of the desk does (键盘操作).</summary>
public sealed partial class DispatchPage
{
    [Inject]
    public required AssignItem AssignItem { get; set; }

    [Inject]
    public required ConfirmKind ConfirmKind { get; set; }

    [Inject]
    public required DeclineItem DeclineItem { get; set; }

    [Inject]
    public required ReferItem ReferItem { get; set; }

    [Inject]
    public required MergeItem MergeItem { get; set; }

    /// <summary>The item that <c>m</c> merges into: the one that is most like this one and can take it.</summary>
    private SameMatterItem? MergeTarget => MayAct ? _same.FirstOrDefault(other => other.TakesMerge) : null;

    private async Task PressedAsync((string Key, string? Item) pressed)
    {
        // The next item is shown a moment before the act on the last one is over: a key for it waits so long and is not lost.
        if (_busy)
        {
            _waiting = pressed;
            return;
        }

        _waiting = null;
        await CarryOutAsync(pressed);
        while (_waiting is { } next)
        {
            _waiting = null;
            await CarryOutAsync(next);
        }
    }

    private async Task CarryOutAsync((string Key, string? Item) pressed)
    {
        if (_help)
        {
            _help = false;
            return;
        }

        // A key that was meant for the item before is not carried out on one that nobody has seen.
        if (pressed.Item is not null && pressed.Item != _item?.Number)
        {
            return;
        }

        switch (pressed.Key)
        {
            case "1" or "2" or "3":
                await TakeSuggestionAsync(pressed.Key[0] - '1');
                break;
            case "ArrowDown" or "j" or "n":
                await MoveAsync(1);
                break;
            case "ArrowUp" or "k":
                await MoveAsync(-1);
                break;
            case "/" when MayAct:
                Open(DispatchForm.Desk);
                break;
            case "t" when MayAct:
                Open(DispatchForm.Kind);
                break;
            case "d" when MayDecline:
                Open(DispatchForm.Decline);
                break;
            case "r" when MayRefer:
                Open(DispatchForm.Refer);
                break;
            case "m" when MergeTarget is { } target:
                await MergeAsync(target.Number);
                break;
            case "u":
                await AgainAsync();
                break;
            case "o" when _item is not null:
                Address.NavigateTo($"/console/items/{_item.Number}");
                break;
            case "Escape" when _form is not DispatchForm.None:
                CloseForm();
                break;
            case "?":
                (_help, _focus) = (true, ".wb-overlay button");
                break;
        }
    }

    private void Open(DispatchForm form) => (_form, _focus) = (form, ".wb-deskform input, .wb-deskform select, .wb-deskform textarea");

    private void CloseForm() => (_form, _focus) = (DispatchForm.None, "#desk-item");

    /// <summary>A desk gets the item at once; another authority or nobody needs words first.</summary>
    private async Task TakeSuggestionAsync(int place)
    {
        if (!MayAct || place >= _suggestions.Count)
        {
            return;
        }

        var label = _suggestions[place].Label;
        if ((Organisation.OpenDesk(label) ?? Organisation.Find(label)) is { } desk)
        {
            await AssignAsync(desk);
        }
        else if (Organisation.FindAuthority(label) is null ? MayDecline : MayRefer)
        {
            Open(Organisation.FindAuthority(label) is null ? DispatchForm.Decline : DispatchForm.Refer);
        }
    }

    private Task AssignAsync(Division desk) => DoneAsync(
        item => AssignItem.ExecuteAsync(item.Number, desk.Code, null, Actor, item.Version, CancellationToken.None),
        $"已分办给{desk.Name}，按 u 可改派",
        mayComeBack: true);

    private Task DeclineAsync(string reason) => DoneAsync(
        item => DeclineItem.ExecuteAsync(item.Number, reason, Actor, item.Version, CancellationToken.None), "已作不予受理处理");

    private Task ReferAsync((string Authority, string Reason) to) => DoneAsync(
        item => ReferItem.ExecuteAsync(
            item.Number, to.Authority, string.IsNullOrWhiteSpace(to.Reason) ? null : to.Reason, Actor, item.Version, CancellationToken.None),
        $"已转往{to.Authority}");

    private Task MergeAsync(string into) => DoneAsync(
        item => MergeItem.MergeAsync(item.Number, into, Actor, item.Version, CancellationToken.None), $"已并入 {into}，随该件一并答复");

    private async Task ConfirmAsync(ItemKind kind)
    {
        if (_item is { } item)
        {
            await ActAsync(
                () => ConfirmKind.ExecuteAsync(item.Number, kind, Actor, item.Version, CancellationToken.None),
                $"{item.Number} 的类型已确认为{kind.Zh()}。",
                () => item.Number);
        }
    }

    /// <summary>Carries out what ends an item's stay on the desk, and shows the one that comes up in its place.</summary>
    private async Task DoneAsync(Func<MailboxItem, Task<MailboxItem?>> act, string done, bool mayComeBack = false)
    {
        if (_item is not { } item)
        {
            return;
        }

        var place = Math.Max(0, Place(item.Number));
        if (await ActAsync(
            () => act(item),
            $"{item.Number} {done}。",
            () => _rows!.Count == 0 ? null : _rows[Math.Min(place, _rows.Count - 1)].Number))
        {
            _last = mayComeBack ? item.Number : _last;
        }
    }

    /// <param name="next">Which item is shown then, as the list stands after the act.</param>
    private async Task<bool> ActAsync(Func<Task<MailboxItem?>> act, string done, Func<string?> next)
    {
        if (_busy)
        {
            return false;
        }

        _busy = true;
        try
        {
            if (!await TryAsync(async () => _others = await act() is null) || _others)
            {
                return false;
            }

            _told = done;
            await ReadAsync();
            await ShowAsync(next());
            _focus = "#desk-item";
            return true;
        }
        finally
        {
            _busy = false;
        }
    }
}
