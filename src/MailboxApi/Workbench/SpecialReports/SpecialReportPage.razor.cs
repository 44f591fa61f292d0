using Messaging.MailboxApi.Workbench.Item;
using Messaging.Routing.Desk.Office;
using Messaging.Routing.Desk.SpecialReports;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.SpecialReports;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Messaging.MailboxApi.Workbench.SpecialReports;

/// <summary>专题报告: read, changed, signed or dismissed.</summary>
public sealed partial class SpecialReportPage
{
    private const int ShownAtOnce = 12;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    private SpecialReport? _report;
    private MemberNames _names = MemberNames.None;
    private bool _gone;
    private bool _editing;
    private bool _dismissing;
    private string? _title;
    private string? _text;
    private string? _reason;

    [Parameter]
    public required int Id { get; set; }

    [Inject]
    public required FindSpecialReports Reports { get; set; }

    [Inject]
    public required ChangeSpecialReport Change { get; set; }

    [Inject]
    public required FindMembers Members { get; set; }

    [Inject]
    public required IJSRuntime Browser { get; set; }

    private bool MaySign => Actor.Is(Role.Reviewer) || Actor.Is(Role.Manager);

    protected override async Task OpenAsync()
    {
        _names = new MemberNames(await Members.NamesAsync(Leaving));
        await ReadAsync();
        _ = EveryAsync(Every, () => _editing ? Task.CompletedTask : ReadAsync());
    }

    /// <summary>A refusal may mean that somebody else was faster: what is shown is read again.</summary>
    protected override Task RefusedAsync(Exception refusal) => refusal is StaleVersionException or RefusedException ? ReadAsync() : Task.CompletedTask;

    private async Task ReadAsync()
    {
        _report = await Reports.OneAsync(Id, Actor, Leaving);
        _gone = _report is null;
    }

    private async Task PrintAsync() => await Browser.InvokeVoidAsync("print");

    private void Edit() => (_editing, _title, _text) = (true, _report!.Title, _report.Text);

    private async Task SaveAsync()
    {
        var version = _report!.Version;
        if (await TryAsync(() => Change.WriteAsync(Id, _title ?? "", _text ?? "", Actor, version, CancellationToken.None), "已保存。"))
        {
            _editing = false;
            await ReadAsync();
        }
    }

    private Task SignAsync() => DoneAsync(version => Change.SignAsync(Id, Actor, version, CancellationToken.None), "已签发。");

    private Task DismissAsync() => DoneAsync(version => Change.DismissAsync(Id, _reason ?? "", Actor, version, CancellationToken.None), "已作不报处理。");

    private async Task DoneAsync(Func<int, Task> act, string done)
    {
        var version = _report!.Version;
        if (await TryAsync(() => act(version), done))
        {
            await ReadAsync();
        }
    }
}
