namespace Messaging.Routing.Classification.Accusations;

/// <summary>Words that turn what follows or stands before into an accusation, or take it back.</summary>
internal static class Accusing
{
    private static readonly string[] Complaints =
        ["投诉", "举报", "检举", "控告", "状告", "揭发", "控诉", "告发", "起诉", "痛斥", "谴责", "抗议", "揭露", "严惩", "惩处", "惩治", "问责", "追责", "追究", "处分", "查处", "严查", "彻查", "吐槽", "抵制", "差评", "批评", "反对", "痛恨", "质疑", "曝光", "谁来管", "谁能管", "谁管管", "管管", "管一管", "查一查", "查查"];

    private static readonly string[] Negations =
    [
        "没有", "没", "未", "不会", "绝不", "决不", "从不", "从未", "并未", "毫无", "杜绝", "避免", "防止", "不要", "不能", "不得", "不可", "不应", "不许", "不准", "请勿", "切勿", "勿", "别", "莫", "严禁", "禁止", "不是", "并非", "拒收", "拒绝", "婉拒", "谢绝", "退还", "拒", "不搞", "不收", "不吃", "不存在", "无",
    ];

    private static readonly string[] StillGoesOn = ["再", "总", "老", "一味", "继续", "只会", "一再", "一直", "光"];

    private static readonly string[] Rhetorical = ["难道", "谁说", "怎么可能", "敢说", "是不是", "还说", "声称", "口口声声", "能说", "说是"];

    private static readonly string[] Enforcement =
    [
        "查处", "查一查", "查查", "处理", "整治", "打击", "管管", "管一管", "管一下", "监管", "制止", "处罚", "规范", "解决", "调查", "核实", "核查", "纠正", "治理", "加强", "惩治", "关注", "督促", "严查", "取缔", "严惩", "协调", "维护", "严肃", "重视", "介入", "过问", "整顿", "处置", "清理", "检查", "抓一抓", "惩处", "约束", "教育", "监督", "出面", "规劝", "严管", "约谈", "遏制", "帮", "修", "安排", "落实", "责令", "追究", "依法", "尽快", "主持公道",
    ];

    private static readonly string[] Praise = ["感谢", "谢谢", "表扬", "点赞", "锦旗", "好评", "赞扬", "称赞", "敬业", "辛苦", "廉洁", "拾金不昧", "热情", "耐心", "周到"];

    /// <summary>The verb before the party complains of it; 处理 and 督促 only ask for work.</summary>
    public static bool Complains(SpokenText text, Party party)
    {
        var clause = text.StartOf(party.Start, Pause.Clause);
        var before = text.Letters[clause..party.Start];
        var after = text.Letters[party.End..Math.Min(text.Letters.Length, party.End + 10)];
        if (OfConduct.Any(word => after.Contains(word, StringComparison.Ordinal)))
        {
            return true;
        }

        return Complaints.Any(verb => before.LastIndexOf(verb, StringComparison.Ordinal) is >= 0 and var at && before.Length - at - verb.Length <= 10)
            && !before.Contains("请问", StringComparison.Ordinal);
    }

    private static readonly string[] OfConduct = ["作风", "违纪", "违法", "行径", "做派", "嘴脸", "的问题", "问题如下", "丑闻", "黑幕", "腐败"];

    /// <summary>没有推诿, 不要推诿; but not 不要再推诿了.</summary>
    public static bool IsTakenBack(SpokenText text, Conduct conduct)
    {
        var clause = text.StartOf(conduct.Start, Pause.Clause);
        var before = text.Letters[clause..conduct.Start];
        if (Rhetorical.Any(word => before.Contains(word, StringComparison.Ordinal)))
        {
            return false;
        }

        var after = text.Letters[conduct.End..Math.Min(text.Letters.Length, conduct.End + 4)];
        if (before.EndsWith("不是", StringComparison.Ordinal) && (after.StartsWith("是什", StringComparison.Ordinal) || after.StartsWith("是啥", StringComparison.Ordinal) || after.StartsWith('吗') || after.StartsWith("又是", StringComparison.Ordinal)))
        {
            return false;
        }

        var near = before[^Math.Min(before.Length, 6)..];
        foreach (var word in Negations)
        {
            var at = near.LastIndexOf(word, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            if (word is "别" && at > 0 && "特分区个性级差".Contains(near[at - 1], StringComparison.Ordinal))
            {
                continue;
            }

            var between = near[(at + word.Length)..];
            if (between.Length <= 4 && !StillGoesOn.Any(again => between.StartsWith(again, StringComparison.Ordinal)) && !between.Contains("人", StringComparison.Ordinal)
                && !between.Contains("就", StringComparison.Ordinal) && !between.Contains("还", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>如再不处理, 请问是否不办理: what might be, and what is asked.</summary>
    public static bool IsSupposed(SpokenText text, Conduct conduct)
    {
        var clause = text.StartOf(conduct.Start, Pause.Clause);
        var before = text.Letters[clause..conduct.Start];
        var sentence = text.Letters[text.StartOf(conduct.Start, Pause.Sentence)..text.EndOf(conduct.End - 1, Pause.Sentence)];
        return conduct.Kind is ConductKind.Idle && (before.Contains("如", StringComparison.Ordinal) || before.Contains("要是", StringComparison.Ordinal) || before.EndsWith("再", StringComparison.Ordinal)
            || (sentence.StartsWith("请问", StringComparison.Ordinal) || sentence.StartsWith("想问", StringComparison.Ordinal) || sentence.StartsWith("咨询", StringComparison.Ordinal)));
    }

    /// <summary>Between a party and the words: 查处, 打击, 管一管. Then the party is to act against it.</summary>
    public static bool IsEnforced(SpokenText text, int from, int to)
    {
        var between = text.Letters[from..to];
        foreach (var verb in Enforcement)
        {
            var at = between.IndexOf(verb, StringComparison.Ordinal);
            if (at >= 0 && (at == 0 || !"不没未拒".Contains(between[at - 1], StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many letters of the clause stand before the words, adverbs and pronouns aside: 路灯形同虚设 has a subject, 整天推诿 has none.</summary>
    public static int WordsBefore(SpokenText text, Conduct conduct)
    {
        var before = text.Letters[text.StartOf(conduct.Start, Pause.Clause)..conduct.Start];
        foreach (var light in Light)
        {
            before = before.Replace(light, "", StringComparison.Ordinal);
        }

        return before.Length;
    }

    private static readonly string[] Light =
    [
        "他们", "她们", "它们", "人家", "这些人", "那些人", "此人", "该局", "该处", "该单位", "互相", "相互", "整天", "一直", "天天", "总是", "完全", "简直", "一味", "竟然", "居然", "反而", "严重", "存在", "涉嫌", "公然", "肆意", "长期", "只会", "全是", "都是", "就是", "明显", "经常", "甚至", "而且", "并且", "但是", "可是", "结果", "现在", "至今", "到现在",
        "他", "她", "还", "又", "就", "却", "都", "也", "光", "净", "太", "真", "是", "的", "了", "说", "在", "不断", "多次", "故意", "一、", "二", "三", "一", "反正", "根本", "从来", "始终", "仍然", "依然", "依旧", "没有人", "对我", "对群众", "对老百姓", "对我们", "跟我", "把我",
    ];

    /// <summary>What divisions do every day, or are asked: 公路局什么时候…, 运管局发布的…. A hint beside it is none.</summary>
    public static bool IsPlain(SpokenText text, Party party, Conduct conduct)
    {
        if (party.Role is not (PartyRole.Subject or PartyRole.Place) || (party.Role is PartyRole.Place && text.Before(conduct.Start) is Pause.None && conduct.Start == party.End))
        {
            return true;
        }

        var before = text.Letters[text.StartOf(party.Start, Pause.Sentence)..party.Start];
        var after = text.Letters[Math.Min(party.End, conduct.Start)..text.EndOf(conduct.End - 1, Pause.Sentence)];
        return Plain.Any(word => before.Contains(word, StringComparison.Ordinal) || after.Contains(word, StringComparison.Ordinal));
    }

    private static readonly string[] Plain =
    [
        "请", "希望", "盼", "建议", "感谢", "谢", "表扬", "点赞", "辛苦", "什么时候", "啥时候", "何时", "多久", "能不能", "能否", "可否", "可不可以", "能给", "是否", "有没有", "吗", "怎么办", "怎么走", "如何", "哪", "多少", "几点", "咨询", "想问", "问一下", "发布", "公布", "公示", "公告", "通知", "网站", "官网", "公众号", "招聘", "招考", "招人", "规定", "文件", "政策", "听说", "据说",
        "归", "能管", "管吗", "管辖", "负责", "审批的", "许可的", "颁发", "发的", "核发", "批准", "组织", "开展", "举办", "安排", "派人", "修好", "解决", "处理好", "回复说", "答复说", "告诉我", "说可以", "让我来", "建议我", "客气", "耐心", "热情", "很好", "满意", "管不管", "帮", "想", "麻烦", "办理", "申请", "电话", "地址", "此致",
    ];

    public static bool IsPraised(SpokenText text, Conduct conduct)
    {
        var clause = text.Letters[text.StartOf(conduct.Start, Pause.Clause)..text.EndOf(conduct.End - 1, Pause.Clause)];
        return Praise.Any(word => clause.Contains(word, StringComparison.Ordinal)) && !clause.Contains('不', StringComparison.Ordinal);
    }

    /// <summary>反映过, 投诉多次: it has been told before, so nothing happening since is the division's.</summary>
    public static bool HasBeenTold(SpokenText text, int from, int to)
    {
        var between = text.Letters[from..Math.Min(text.Letters.Length, to)];
        return PastSigns.Any(sign => between.Contains(sign, StringComparison.Ordinal));
    }

    private static readonly string[] PastSigns = ["过", "了", "多次", "几次", "两次", "三次", "四次", "五次", "数次", "无数", "次", "遍", "回", "后", "之后", "以来", "曾", "早", "已经", "一直", "半年", "个月", "年", "天", "以后", "石沉", "都", "却", "就是"];
}
