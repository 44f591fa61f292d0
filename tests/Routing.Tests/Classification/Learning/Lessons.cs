using Messaging.Routing.Classification.Learning;

namespace Messaging.Routing.Tests.Classification.Learning;

/// <summary>Composed messages for three desks, enough to learn from.</summary>
internal static class Lessons
{
    private static readonly (string Label, string[] Matters)[] Desks =
    [
        ("RTB-BUS", ["公交车半小时不来一趟", "公交站台太远老人走不动", "公交卡充值没到账", "末班公交提前收车", "公交司机甩站不停车"]),
        ("RTB-TAXI", ["出租车拒载还不打表", "出租车绕路多收钱", "网约车司机态度恶劣", "出租车起步价乱要", "打的回家被加价"]),
        ("EXP", ["高速收费站多扣了钱", "高速服务区厕所太脏", "高速出口堵了两小时", "绿通车被收通行费", "高速噪声夜里睡不着"]),
    ];

    private static readonly string[] Places = ["郑州", "洛阳", "开封", "新乡", "南阳", "许昌", "周口", "信阳"];

    private static readonly string[] Pleas = ["请尽快处理", "希望给个说法", "已经反映多次"];

    public static IReadOnlyList<LabelledMessage> All { get; } =
    [
        .. from place in Places
           from desk in Desks
           from matter in desk.Matters
           from plea in Pleas
           select new LabelledMessage(matter, $"{place}{matter}，{plea}。", desk.Label, matter + place),
    ];
}
