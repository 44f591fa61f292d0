namespace Messaging.Testing.Accusations;

/// <summary>Composes messages from templates, the same ones for the same seed.</summary>
public static class ComposedMessages
{
    private static readonly Dictionary<string, string[]> Names = new()
    {
        ["RTB"] = ["道路运输管理局", "运管局", "省运管局", "运管处", "道运局", "道路运输局", "河南省道路运输管理局", "厅运管局", "道路运输管理部门", "运 管 局", "运.管.局", "运官局", "道路运输菅理局", "YGJ", "出租车管理处", "驾培处", "货运科", "客运处"],
        ["HWY"] = ["公路管理局", "公路局", "省公路局", "河南省公路局", "公路事业发展中心", "公路处", "你们厅公路处", "公路中心", "公 路 局", "公路据", "公路·管理·局", "农村公路处", "养护处", "GLJ"],
        ["EXP"] = ["高速公路管理局", "高管局", "高速局", "省高管局", "厅高管局", "高速公路局", "高速处", "高速公路管里局", "高速-管理局"],
        ["WTR"] = ["航务局", "地方海事局", "海事局", "港航局", "航务管理局", "省航务局", "船检处"],
        ["ENF"] = ["执法局", "综合执法总队", "路政大队", "运政", "治超站", "执法总队", "路政", "超限站", "交通运输综合行政执法局"],
        ["BUILD"] = ["建设管理处", "质监站", "建管处", "质量监督站", "造价站"],
        ["PERMIT"] = ["行政审批服务处", "审批处", "政务服务大厅", "审批办", "行政审批处"],
        ["FIN"] = ["财务处", "审计处", "厅财务处"],
        ["HR"] = ["人事处", "离退休干部处", "厅人事处"],
        ["PLAN"] = ["综合规划处", "规划处"],
        ["LAW"] = ["政策法规处", "法规处"],
        ["SAFETY"] = ["安全监督处", "应急办公室", "安监处", "应急办"],
        ["TECH"] = ["科技处", "信息中心", "12328平台"],
        ["OFFICE"] = ["厅办公室", "信访办", "办公室"],
        ["DISC"] = ["机关党委", "纪检监察室", "纪检组"],
    };

    private static readonly string[] Matters = ["出租车不打表", "省道坑洼", "道路运输证年审", "ETC多扣费", "村里的路没有硬化", "公交半小时一趟", "驾校不退学费", "网约车资格证", "客运班线停运", "绿通车收费", "渡口没有救生衣", "超限车压坏路面", "桥面护栏损坏", "从业资格证换证", "国道改线", "路灯不亮", "货车挂靠", "高速噪音扰民"];

    private static readonly string[] Staff = ["科长", "工作人员", "窗口的人", "李主任", "王局长", "办事员", "执法人员", "值班的", "张科长", "负责人", "领导", "那个女的", "队长"];

    /// <summary>Divisions that messages are composed about.</summary>
    public static IReadOnlyCollection<string> Divisions => Names.Keys;

    public static IEnumerable<(string Division, string? Title, string Text)> Of((string Title, string Text)[] templates, int count, int seed, string? division = null)
    {
        var state = (uint)seed;
        string[] codes = division is null ? [.. Names.Keys] : [division];
        for (var number = 0; number < count; number++)
        {
            var (title, text) = templates[number % templates.Length];
            var code = codes[Next(codes.Length)];
            var (name, matter, staff) = (Names[code][Next(Names[code].Length)], Matters[Next(Matters.Length)], Staff[Next(Staff.Length)]);
            yield return (code, title.Length == 0 ? null : Filled(title), Filled(text));

            string Filled(string words) => words
                .Replace("{D}", name, StringComparison.Ordinal)
                .Replace("{M}", matter, StringComparison.Ordinal)
                .Replace("{S}", staff, StringComparison.Ordinal);
        }

        int Next(int below)
        {
            state = (state * 1664525) + 1013904223;
            return (int)((state >> 8) % (uint)below);
        }
    }
}
