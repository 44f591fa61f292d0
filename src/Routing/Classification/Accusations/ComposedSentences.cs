using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Classification.Accusations;

/// <summary>The sentences the examiner learns from, with their gaps filled (例句库).</summary>
internal static class ComposedSentences
{
    private static readonly string[] Matters =
    [
        "出租车不打表", "省道坑洼", "道路运输证年审", "村里的路没有硬化", "公交半小时一趟", "网约车资格证", "客运班线停运", "渡口没有救生衣", "桥面护栏损坏", "路灯不亮", "货车超载", "高速噪音",
    ];

    private static readonly string[] Staff = ["工作人员", "科长", "李主任", "执法人员", "窗口的人", "负责人", "领导", "办事员", "队长", "王局长"];

    public static IReadOnlyList<ComposedSentence> All { get; } =
        [.. ComposedFiles.Lines("accusations/").Select(read => new ComposedSentence(read.File, read.Line[0] == '+', read.Line[2..]))];

    /// <param name="place">Decides which division, matter and person: the next ones for the next sentence.</param>
    public static string Filled(ComposedSentence sentence, Organisation organisation, int place)
    {
        var names = organisation.Divisions[place % organisation.Divisions.Count].Aliases;
        return sentence.Pattern
            .Replace("{D}", names.Count == 0 ? "运管局" : names[place % names.Count], StringComparison.Ordinal)
            .Replace("{M}", Matters[place % Matters.Length], StringComparison.Ordinal)
            .Replace("{S}", Staff[place % Staff.Length], StringComparison.Ordinal);
    }
}
