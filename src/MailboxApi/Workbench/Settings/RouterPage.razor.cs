using Messaging.MailboxApi.Workbench.Item;
using Messaging.Routing.Classification.Learning;
using Messaging.Routing.Desk.Office;
using Messaging.Routing.Desk.Suggesting;
using Microsoft.AspNetCore.Components;

namespace Messaging.MailboxApi.Workbench.Settings;

/// <summary>What the router has learnt, which version suggests, and going back to an earlier one (分办模型).</summary>
public sealed partial class RouterPage
{
    private RouterModels? _models;
    private string _reason = "";
    private string? _done;
    private bool _busy;

    [Inject]
    public required FindRouterModels Models { get; set; }

    [Inject]
    public required ChooseRouter Choose { get; set; }

    [Inject]
    public required TrainRouter Train { get; set; }

    [Inject]
    public required FindMembers Members { get; set; }

    private MemberNames Names { get; set; } = MemberNames.None;

    protected override async Task OpenAsync()
    {
        Names = new MemberNames(await Members.NamesAsync(Leaving));
        _models = await Models.ExecuteAsync(Actor, Leaving);
    }

    private Task TrainAsync() => ActAsync(async () => Words(await Train.ExecuteAsync(Actor, CancellationToken.None)));

    private Task UseAsync(int? version, bool held) => ActAsync(async () =>
    {
        await Choose.ExecuteAsync(version, held, _reason, Actor, CancellationToken.None);
        _reason = "";
        return held ? $"已启用{Name(version)}。" : "新版本将自动更换。";
    });

    private async Task ActAsync(Func<Task<string>> act)
    {
        (_busy, _done) = (true, null);
        try
        {
            if (await TryAsync(async () => _done = await act()))
            {
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
            ? $"由第 {version} 版的交叉验证确定，承诺准确率 {Say.Percent(Options.PromisedPrecision)}。"
        : $"已定分办的来件满 {RouterInForce.LeastToPromise} 件之前，用配置中的数值。{Options.UntilLearntMeasured}";

    private static string Name(int? version) => version is { } number ? $"第 {number} 版" : "仅机构目录";

    private static string Compared(RouterModelView model) =>
        $"在{Name(model.Former)}没有学过的 {model.NewRows} 件上正确 {model.NewRight} 件，{Name(model.Former)}正确 {model.NewRightBefore} 件。";

    private static string Promise(RouterModelView model) => model.DispatchFrom switch
    {
        null => "件数还不足以确定自动分办的确信度。",
        > 1 => $"达不到 {Say.Percent(model.PromisedPrecision)} 的承诺准确率，不自动分办。",
        { } from => $"确信度 {Say.Percent(from)} 以上可达承诺的 {Say.Percent(model.PromisedPrecision)}，约占来件的 {Say.Percent(model.DispatchShare ?? 0)}。",
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
