namespace Messaging.Routing.Classification.Accusations;

/// <summary>Finds who is named in a text and how each stands in its sentence.</summary>
internal static class Parties
{
    private static readonly string[] Requests =
    [
        "恳请", "敬请", "烦请", "申请", "提请", "请求", "请", "望", "盼", "希望", "期望", "渴望", "盼望", "恳求", "要求", "建议", "麻烦", "拜托", "劳烦", "呼吁", "求助", "求", "感谢", "谢谢", "多谢", "感恩", "表扬", "点赞", "致敬", "尊敬的", "敬爱的", "强烈要求", "理解", "支持", "相信", "祝",
    ];

    private static readonly string[] Tellings = ["反映", "反应", "投诉", "举报", "求助", "建议", "咨询", "报告", "申请", "提出", "提交", "建言", "致敬", "致谢", "表示", "询问", "打听", "报修", "检举", "控告", "反馈", "说明", "申诉", "汇报", "提", "问", "请教", "了解"];

    private static readonly string[] Places = ["到", "在", "去", "找", "给", "跟", "从", "上", "打", "拨打", "联系", "问", "咨询", "咨询了", "进", "跑到", "跑", "往", "找到", "来到", "打给", "致电", "电话"];

    private static readonly string[] Targets =
    [
        "查处", "严查", "彻查", "调查", "查查", "查一查", "整治", "整顿", "问责", "追究", "追责", "惩处", "惩治", "严惩", "处分", "处理", "督促", "监督", "管管", "管一管", "责令", "约谈", "核查", "纠正", "曝光", "投诉", "举报", "检举", "控告", "状告", "揭发", "控诉", "告发", "实名举报", "匿名举报", "告", "起诉", "怀疑", "质问", "痛斥", "谴责", "抗议", "吐槽", "揭露", "反对", "严肃处理", "反映", "反应", "请查", "痛恨", "曝曝", "说说", "质疑", "强烈谴责", "抵制", "批评", "差评",
    ];

    private static readonly string[] Owners = ["负责的", "负责", "管辖的", "管辖", "下属的", "下属", "所属的", "所属", "辖区", "辖下", "监管的", "监管", "管理的", "管理", "主管的", "主管", "审批的", "许可的", "管的", "备案的", "批准的", "发证的", "颁发的", "修的", "修建的", "建的", "定点的", "运营的", "旗下", "范围内", "的"];

    private static readonly string[] Qualities = ["河南省交通运输厅", "河南省交通厅", "省交通运输厅", "省交通厅", "交通运输厅", "交通厅", "河南省", "河南", "我省", "全省", "省里", "省厅", "省", "厅里", "厅", "你们厅", "你们局", "贵厅", "你厅", "你们", "贵", "咱们", "咱", "我们", "上级", "主管", "有关", "相关", "一下", "下", "了", "过", "的", "这个", "那个", "这家", "某些", "一帮", "个别", "部分", "各级", "各位", "各", "当地", "广大", "政府", "职能部门", "负责的", "“", "原", "所谓", "几家", "多家", "一家", "某家", "一些", "几个", "两家", "某"];

    public static List<Party> In(SpokenText text, PartyNames names)
    {
        var found = new List<(int Start, int End, PartyKind Kind, string? Division)>();
        for (var at = 0; at < text.Letters.Length; at++)
        {
            if (names.At(text, at) is var (kind, division, length))
            {
                found.Add((at, at + length, kind, division));
                at += length - 1;
            }
        }

        var parties = new List<Party>();
        foreach (var (start, end, kind, division) in found)
        {
            parties.Add(new Party(start, end, kind, RoleOf(text, start, end, kind), division));
        }

        return parties;
    }

    private static PartyRole RoleOf(SpokenText text, int start, int end, PartyKind kind)
    {
        var clause = text.StartOf(start, Pause.Clause);
        var before = Trimmed(text.Letters[clause..start]);
        var after = text.Letters[end..text.EndOf(end - 1, Pause.Clause)];

        if (kind is PartyKind.Unit or PartyKind.House or PartyKind.You && Owns(after))
        {
            return PartyRole.Owner;
        }

        if (EndsWithAny(before, "被", "遭", "遭到", "遭受", "受到", "让", "叫"))
        {
            return PartyRole.Subject;
        }

        if (IsGreeted(text, start, end))
        {
            return PartyRole.Addressed;
        }

        if (EndsWithAny(before, "向"))
        {
            return Tellings.Any(word => after.AsSpan(0, Math.Min(after.Length, 14)).Contains(word, StringComparison.Ordinal)) ? PartyRole.Told : PartyRole.OtherSide;
        }

        if (before.EndsWith("请查", StringComparison.Ordinal) || EndsWithAny(before, Targets))
        {
            return PartyRole.Target;
        }

        // 请某科长吃饭
        if (before.EndsWith('请') && text.Letters[end..Math.Min(text.Letters.Length, end + 10)].AsSpan().ContainsAny("吃喝"))
        {
            return PartyRole.Subject;
        }

        if (EndsWithAny(before, Requests))
        {
            return PartyRole.Addressed;
        }

        if (EndsWithAny(before, "转给", "寄给", "发给", "交给", "报给", "转到", "报到", "根据", "按照", "依据", "按"))
        {
            return PartyRole.Addressed;
        }

        if (EndsWithAny(before, "对", "与", "和", "跟", "同", "替", "帮", "为", "把", "将", "给", "拿", "收", "吃", "及", "或"))
        {
            return EndsWithAny(before, "给", "跟") && kind is not (PartyKind.Private or PartyKind.Elsewhere) ? PartyRole.Place : PartyRole.OtherSide;
        }

        if (kind is PartyKind.Private or PartyKind.Elsewhere && EndsWithAny(before, "管", "分管", "主管", "负责", "审批", "办", "查", "罚", "扣", "抓"))
        {
            return PartyRole.OtherSide;
        }

        if (EndsWithAny(before, "转", "呈", "致", "此致", "归", "由", "属于", "属", "隶属", "转给", "转到", "转交", "交给", "交由", "提交", "报", "送"))
        {
            return PartyRole.Addressed;
        }

        return EndsWithAny(before, Places) ? PartyRole.Place : PartyRole.Subject;
    }

    private static bool Owns(string after)
    {
        var owner = Owners.FirstOrDefault(word => after.StartsWith(word, StringComparison.Ordinal));
        if (owner is null || after.StartsWith("负责人", StringComparison.Ordinal) || after.StartsWith("负责同志", StringComparison.Ordinal))
        {
            return false;
        }

        var rest = after[owner.Length..];
        var reach = rest[..Math.Min(rest.Length, owner == "的" ? 4 : 8)];
        return Things.Any(thing => reach.Contains(thing, StringComparison.Ordinal)) && !reach.Contains('人', StringComparison.Ordinal);
    }

    private static readonly string[] Things =
    [
        "收费站", "服务区", "路段", "国道", "省道", "公路", "道路", "县道", "乡道", "村道", "高速", "大桥", "桥梁", "隧道", "线路", "公交", "出租车", "网约车", "驾校", "客运站", "汽车站", "班车", "客车", "货车", "公司", "企业", "司机", "教练", "修理厂", "维修厂", "码头", "渡口", "航道", "船闸", "项目部", "施工队", "施工单位", "工地", "平台", "检测站", "培训", "物流",
    ];

    // 公路局领导您好 / 公路局：
    private static bool IsGreeted(SpokenText text, int start, int end)
    {
        var rest = text.Letters.AsSpan(end, Math.Min(12, text.Letters.Length - end));
        foreach (var title in new[] { "的", "各位", "全体", "领导", "同志", "老师", "工作人员", "负责人", "朋友", "们", "的同志", "你好" })
        {
            if (rest.StartsWith(title, StringComparison.Ordinal))
            {
                rest = rest[title.Length..];
            }
        }

        var after = end + Math.Min(12, text.Letters.Length - end) - rest.Length;
        return rest.StartsWith("您好", StringComparison.Ordinal) || rest.StartsWith("你好", StringComparison.Ordinal) || rest.StartsWith("好", StringComparison.Ordinal)
            || (after < text.Letters.Length && text.Before(after) is Pause.Colon && IsAlone(text, start))
            || text.Letters.AsSpan(Math.Max(0, start - 3), start - Math.Max(0, start - 3)) is "尊敬的" or "敬爱的";
    }

    /// <summary>Nothing but 尊敬的, 河南省 and the like stands before it in its sentence.</summary>
    private static bool IsAlone(SpokenText text, int start)
    {
        var before = Trimmed("，" + text.Letters[text.StartOf(start, Pause.Colon)..start]);
        return before is "，" or "，尊敬的" or "，尊敬" or "，致";
    }

    private static string Trimmed(string before)
    {
        for (var again = true; again;)
        {
            again = false;
            foreach (var quality in Qualities)
            {
                if (before.Length > quality.Length && before.EndsWith(quality, StringComparison.Ordinal))
                {
                    before = before[..^quality.Length];
                    again = true;
                    break;
                }
            }
        }

        return before;
    }

    private static bool EndsWithAny(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
