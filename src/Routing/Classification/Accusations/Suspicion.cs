namespace Messaging.Routing.Classification.Accusations;

/// <summary>
/// What is left when no word tells of misconduct (存疑): a sentence that tells what a division did, and asks, thanks and informs of nothing. People
/// accuse in words that no list has; whoever merely names or addresses a division says so in few and well-known ways.
/// </summary>
internal static class Suspicion
{
    /// <summary>A long letter names divisions in passing.</summary>
    private const int LongestText = 400;
    private const int FewestLetters = 4;

    private static readonly string[] Harmless =
    [
        "请问", "请教", "恳请", "敬请", "烦请", "请求", "希望", "盼", "望", "建议", "麻烦", "拜托", "能不能", "能否", "可否", "可不可以", "可以吗", "是否", "吗", "有没有", "什么时候", "啥时候", "何时", "多久", "怎么走", "怎么办", "怎样", "如何", "哪里", "在哪", "哪儿", "哪个", "几点", "多少", "想问", "咨询", "了解", "想知道", "打听", "需要什么", "是不是从", "换号", "空号",
        "感谢", "谢", "表扬", "点赞", "辛苦", "客气", "耐心", "热情", "多亏", "满意", "及时", "好评", "为民", "敬业", "帮助", "帮忙", "给力", "高效", "很好", "不错", "真好", "支持", "理解", "致敬", "祝",
        "发布", "公布", "公告", "公示", "网站", "官网", "网上", "公众号", "文件", "规定", "通知", "政策", "标准", "条例", "招聘", "招人", "招考", "听说", "据了解", "获悉", "得知", "新闻", "报道", "组织", "举办", "开展", "安排", "牵头", "会同",
        "门口", "对面", "附近", "旁边", "家属", "宿舍", "大院", "院内", "楼下", "隔壁", "路口", "地址", "职工", "员工", "退休", "上班时间", "正在", "已经受理", "已受理", "已经解决", "修好", "处理好", "让我来", "让我在网上", "要我在网上", "让我写", "建议我", "办理的", "办的", "申请的", "领的", "电话是", "此致", "管不管", "管吗", "能管", "属于", "负责",
        "办过", "应该", "应当", "最好", "进展", "启动", "根据", "按照", "依照", "快来", "管管吧", "告诉我", "回答过", "答复过", "回复过", "转给", "转交", "转达", "寄", "路过", "解释", "盼复", "追回", "报到", "报给", "报送", "怎么转", "怎么填", "怎么查", "怎么交", "怎么算", "怎么报", "来人修", "来修过", "换一个", "反映个",
        "反映一下", "反映一个", "反映如下", "现反映", "特反映", "报告", "汇报", "提个", "提一个", "提出",
    ];

    // Something is not as it should be, in one of the many ways to say so.
    private static readonly string[] Signs =
    [
        "不", "没", "未", "无", "假", "骗", "罚", "扣", "抢", "滚", "骂", "吼", "送", "收", "钱", "礼", "拖", "推", "躲", "偷", "改", "烂", "喝", "酒", "醉", "赌", "压", "拉黑", "借口", "谁", "凭", "竟", "居然", "秘密", "说了算", "自己人", "关系", "熟人", "工资", "后补", "弄丢", "都知道", "截图", "群里", "才", "非要", "就这么", "就这样", "只有", "只会", "指定", "专门", "好处", "吃", "拿", "欺", "坑", "害", "逼", "吓", "威胁", "报复",
        "泄", "传", "透露", "漏", "黑", "鬼", "亲", "舅", "侄", "儿子", "老婆", "升职", "包庇", "照顾", "老子", "大爷", "架子", "眼皮", "白眼", "转到", "踢", "绕", "等", "说归", "口号", "还说", "盖章", "就因为", "认识", "先办", "告哪", "告去", "懒得", "故意", "乱", "差", "恶", "凶", "冷", "懒", "慢", "睡", "玩", "赶", "打", "砸", "撕", "摔", "扔", "歧视", "偏", "私", "贪", "腐", "违", "犯", "造", "编", "瞒", "隐", "虚", "敷衍", "糊弄", "应付", "形式", "死", "哭", "求", "跪", "冤", "气", "怒", "寒心", "失望", "苦", "害怕", "不敢",
    ];

    private static readonly string[] NoSigns =
    [
        "不容易", "不明白", "不好意思", "不错", "不少", "不知", "不懂", "不过", "不但", "不仅", "不用", "差不多", "对不起", "不远", "不清楚", "不一样", "没问题", "不同", "天气", "收到", "收费", "收入", "服务", "打车", "打扫", "打通", "拖车", "推广", "推进", "改造", "改建", "改善", "改道", "改线", "改为", "改革", "罚单", "无法", "无人机", "电气", "送来", "吃水", "违章", "造成", "编号", "编制", "冷水", "公路", "刚才", "坑洼", "坑槽", "不亮", "不打表", "没有硬化", "不退学费", "拒载", "停运", "压坏", "没有救生衣",
    ];

    /// <summary>The first division that a sentence tells of without any of the harmless turns; null when there is none.</summary>
    public static Party? In(SpokenText text, List<Party> parties) => parties.Find(party =>
        party.Kind is PartyKind.Unit && party.Role is PartyRole.Subject or PartyRole.Place && Tells(text, parties, party));

    private static bool Tells(SpokenText text, List<Party> parties, Party party)
    {
        var start = text.StartOf(party.Start, Pause.Sentence);
        var end = text.EndOf(party.End - 1, Pause.Sentence);
        var before = text.Letters[start..party.Start];
        var after = text.Letters[party.End..end].Replace("负责人", "", StringComparison.Ordinal);
        return text.Letters.Length <= LongestText
            && after.Length >= FewestLetters
            && (IsAppeal(before) || !Asks(before + after))
            && (IsOfPeople(text, parties, party) || IsAmiss(before + after))
            && !Harmless.Any(word => (before.Contains(word, StringComparison.Ordinal) && !IsAppeal(before)) || after.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>It tells what the division's people did, not what the division did.</summary>
    private static bool IsOfPeople(SpokenText text, List<Party> parties, Party party) => parties.Exists(staff =>
        staff.Kind is PartyKind.Staff && staff.Role is PartyRole.Subject && staff.Start >= party.End && staff.Start - party.End <= 3
        && text.EndOf(staff.End - 1, Pause.Sentence) - staff.End >= FewestLetters);

    private static bool IsAmiss(string words)
    {
        foreach (var no in NoSigns)
        {
            words = words.Replace(no, "", StringComparison.Ordinal);
        }

        return Signs.Any(sign => words.Contains(sign, StringComparison.Ordinal));
    }

    /// <summary>恳请纪委介入: asked for is what stands above the division.</summary>
    private static bool IsAppeal(string before) => Above.Any(word => before.Contains(word, StringComparison.Ordinal));

    private static readonly string[] Above = ["纪委", "监委", "纪检", "巡视", "省委", "上级", "厅长", "厅领导", "部里", "检察院"];

    /// <summary>请, but not 请…吃饭.</summary>
    private static bool Asks(string words) =>
        words.Contains('请', StringComparison.Ordinal) && !words.Contains("请客", StringComparison.Ordinal) && !words.Contains("吃", StringComparison.Ordinal)
        && !words.Contains("申请", StringComparison.Ordinal);
}
