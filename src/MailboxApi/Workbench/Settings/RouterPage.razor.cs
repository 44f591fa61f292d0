using System.Globalization;
using Messaging.MailboxApi.Workbench.Item;
using Messaging.Routing.Classification.Learning;
using Messaging.Routing.Desk.Office;
using Messaging.Routing.Desk.Suggesting;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Reports;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Messaging.MailboxApi.Workbench.Settings;

/// <summary>What the router has learnt, which version suggests, and going back to an earlier one (分办模型).</summary>
public sealed partial class RouterPage
{
    private const int AccuracyMonths = 12;

    private RouterModels? _models;
    private IReadOnlyList<SuggestionMonth> _accuracy = [];
    private (int? Version, bool Held, int? At)? _asked;
    private ElementReference _reasonField;
    private bool _moveToReason;
    private string _reason = "";
    private bool _busy;

    [Inject]
    public required FindRouterModels Models { get; set; }

    [Inject]
    public required ChooseRouter Choose { get; set; }

    [Inject]
    public required TrainRouter Train { get; set; }

    [Inject]
    public required FindMembers Members { get; set; }

    [Inject]
    public required SuggestionAccuracy Accuracy { get; set; }

    private MemberNames Names { get; set; } = MemberNames.None;

    protected override async Task OpenAsync()
    {
        Names = new MemberNames(await Members.NamesAsync(Leaving));
        _models = await Models.ExecuteAsync(Actor, Leaving);
        _accuracy = await Accuracy.ReadAsync(Time.Today().AddMonths(-AccuracyMonths), Time.Today(), Leaving);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_moveToReason)
        {
            _moveToReason = false;
            await _reasonField.FocusAsync();
        }
    }

    private Task TrainAsync() => ActAsync(async () => Words(await Train.ExecuteAsync(Actor, CancellationToken.None)));

    private string Wish => _asked switch
    {
        { Held: false } => "今后的新版本不比现行版本差就自动启用。",
        { Version: { } version } => $"启用第 {version} 版并固定，新版本不再自动启用。",
        _ => "停用模型，只用机构目录，新版本不再自动启用。",
    };

    /// <param name="version">What is to suggest.</param>
    /// <param name="held">Whether later versions wait.</param>
    /// <param name="at">The version beside which the reason is asked.</param>
    private void Ask(int? version, bool held, int? at) => (_asked, _moveToReason) = ((version, held, at), true);

    private Task UseAsync() => ActAsync(async () =>
    {
        var (version, held, _) = _asked!.Value;
        await Choose.ExecuteAsync(version, held, _reason, Actor, CancellationToken.None);
        (_asked, _reason) = (null, "");
        return held ? $"已启用{Name(version)}，并已固定。" : "已恢复，新版本将自动启用。";
    });

    private async Task ActAsync(Func<Task<string>> act)
    {
        _busy = true;
        var done = "";
        try
        {
            if (await TryAsync(async () => done = await act()))
            {
                // Beside the finger on a phone, where the top of the page is out of sight.
                Messages.Add(done, Severity.Success);
                _models = await Models.ExecuteAsync(Actor, Leaving);
            }
        }
        finally
        {
            _busy = false;
        }
    }

    private string Basis(RouterModels models) =>
        Options.AutoDispatchConfidence is not null ? "由配置 Routing:AutoDispatchConfidence 指定。"
        : models.InForce is { } version && models.Versions.FirstOrDefault(model => model.Version == version) is { Rows: >= RouterInForce.LeastToPromise }
            ? $"由第 {version} 版的交叉验证确定，承诺准确率 {Percent(Options.PromisedPrecision)}。"
        : $"已定分办的来件满 {RouterInForce.LeastToPromise} 件之前，用配置中的数值。{Options.UntilLearntMeasured}";

    private static string Name(int? version) => version is { } number ? $"第 {number} 版" : "仅机构目录";

    private static string Compared(RouterModelView model) => model.Former is { } former
        ? $"在第 {former} 版没有学过的 {model.NewRows} 件上，本版正确 {model.NewRight} 件，第 {former} 版正确 {model.NewRightBefore} 件。"
        : $"在 {model.NewRows} 件上，本版正确 {model.NewRight} 件，机构目录正确 {model.NewRightBefore} 件。";

    // Two versions may differ by less than one in a hundred.
    private static string Percent(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    private static string Promise(RouterModelView model) => model.DispatchFrom switch
    {
        null => "件数还不足以确定自动分办的确信度。",
        > 1 => $"达不到 {Percent(model.PromisedPrecision)} 的承诺准确率，不自动分办。",
        { } from => $"确信度 {Percent(from)} 以上可达承诺的 {Percent(model.PromisedPrecision)}，约占来件的 {Percent(model.DispatchShare ?? 0)}。",
    };

    private static string Words(TrainingOutcome outcome) => outcome.End switch
    {
        TrainingEnd.InForce => $"第 {outcome.Model!.Version} 版已启用。",
        TrainingEnd.Worse => $"第 {outcome.Model!.Version} 版在最新来件上不如现行版本，没有启用。",
        TrainingEnd.Held => $"第 {outcome.Model!.Version} 版已训练；现行版本已固定，没有更换。",
        TrainingEnd.TooFew => $"已定分办的来件只有 {outcome.Rows} 件，至少要有 {TrainRouter.LeastRows} 件且不止一个处室。",
        TrainingEnd.NothingNew => $"上次训练之后新定的来件只有 {outcome.New} 件，不足 {TrainRouter.LeastNew} 件，没有训练。",
        _ => "同时有其他训练或更换，这次没有保存。",
    };
}
