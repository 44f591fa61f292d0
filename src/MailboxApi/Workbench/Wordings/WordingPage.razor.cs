using Messaging.MailboxApi.Workbench.Item;
using Messaging.Routing.Desk.Office;
using Messaging.Routing.Desk.Wordings;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Wordings;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Messaging.MailboxApi.Workbench.Wordings;

/// <summary>One wording with its versions, or the form for a new one.</summary>
public sealed partial class WordingPage
{
    private WordingView? _view;
    private MemberNames _names = MemberNames.None;
    private bool _gone;
    private bool _editing;

    /// <summary>Null: a new one.</summary>
    [Parameter]
    public int? Id { get; set; }

    [Inject]
    public required FindWordings Wordings { get; set; }

    [Inject]
    public required WriteWording Write { get; set; }

    [Inject]
    public required ReviewWording Review { get; set; }

    [Inject]
    public required FindMembers Members { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        _names = new MemberNames(await Members.NamesAsync(Leaving));
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        _view = Id is { } id ? await Wordings.OneAsync(id, Actor, Leaving) : null;
        _gone = Id is not null && _view is null;
    }

    /// <summary>What is neither in force nor waiting, newest first.</summary>
    private static List<WordingVersion> Earlier(WordingView view) =>
        [.. view.Wording.Versions.Where(version => version != view.Live && version != view.Wording.Pending).Reverse()];

    private static string StandingOf(WordingVersion version, DateOnly today) =>
        version.WithdrawnAt is not null ? "已停用"
        : version.ApprovedAt is null ? "未审定，已被后一版替代"
        : version.From > today ? "已审定，未到生效日"
        : version.To < today ? "已过期"
        : "已被后一版替代";

    private async Task<bool> AddAsync(WordingText text)
    {
        Wording? added = null;
        var done = await TryAsync(async () => added = await Write.NewAsync(text, Actor, CancellationToken.None), "已保存，等待审定。");
        if (done)
        {
            Address.NavigateTo($"/console/wordings/{added!.Id}");
        }

        return done;
    }

    private async Task<bool> ChangeAsync(WordingText text)
    {
        if (await ActAsync(version => Write.ChangeAsync(Id!.Value, text, Actor, version, CancellationToken.None), "已保存为新版本，等待审定。"))
        {
            _editing = false;
            StateHasChanged();
            return true;
        }

        return false;
    }

    private Task ApproveAsync() => ActAsync(version => Review.ApproveAsync(Id!.Value, Actor, version, CancellationToken.None), "已审定。");

    private async Task WithdrawAsync()
    {
        if (await Dialogs.ShowMessageBoxAsync("停用", "停用后不再推荐给处室和市民，各版本仍可查看。", yesText: "停用", cancelText: "取消") == true)
        {
            await ActAsync(version => Review.WithdrawAsync(Id!.Value, Actor, version, CancellationToken.None), "已停用。");
        }
    }

    private async Task<bool> ActAsync(Func<int, Task<Wording?>> act, string done)
    {
        var version = _view!.Wording.Version;
        var worked = await TryAsync(() => act(version));
        if (worked)
        {
            Messages.Add(done, Severity.Success);
            await ReadAsync();
        }

        return worked;
    }

    protected override async Task RefusedAsync(Exception refusal)
    {
        if (refusal is StaleVersionException or RefusedException)
        {
            await ReadAsync();
        }
    }
}
