using System.Text.Json;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Microsoft.AspNetCore.Components;

namespace Messaging.MailboxApi.Workbench.Item;

/// <summary>The acts of 依申请公开: receipt confirmed, clock paused and resumed, abandoned.</summary>
public sealed partial class DisclosureActs
{
    private DateOnly _day;
    private ReceiptWay _how = ReceiptWay.Online;
    private PauseReason _pause;
    private string? _reason;

    [Parameter, EditorRequired]
    public required MailboxItem Item { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Parameter, EditorRequired]
    public required ItemAct Act { get; set; }

    private bool IsDispatcher => Actor.Is(Role.Dispatcher);

    private bool IsMine => Actor.Is(Role.Division) && Actor.Covers(Item.Division);

    /// <summary>By when whoever was asked has to say, as the pause's history row keeps it.</summary>
    private string? Until
    {
        get
        {
            if (Item.History.LastOrDefault(row => row.What is HistoryKind.ClockPaused)?.Details is not { } details)
            {
                return null;
            }

            using var facts = JsonDocument.Parse(details);
            return facts.RootElement.TryGetProperty("until", out var until) ? until.GetString() : null;
        }
    }

    protected override void OnInitialized() => _day = ChinaTime.Today(Time);

    private Task ConfirmAsync() => Act(
        version => ConfirmReceipt.ExecuteAsync(Item.Number, _day, _how, Actor, version, CancellationToken.None), "已登记收到申请之日，期限已重新计算。");

    private Task PauseAsync() => Act(
        version => PauseClock.PauseAsync(Item.Number, _pause, note: null, Actor, version, CancellationToken.None), "计期已暂停。");

    private Task ResumeAsync() => Act(
        version => PauseClock.ResumeAsync(Item.Number, note: null, Actor, version, CancellationToken.None), "计期已恢复。");

    private Task AbandonAsync() => Act(
        version => CloseAbandoned.ExecuteAsync(Item.Number, _reason ?? "", Actor, version, CancellationToken.None), "已按视为放弃申请处理。");
}
