using System.Text.RegularExpressions;

namespace Messaging.Routing.Classification;

/// <summary>
/// Recognises what certainly carries no matter (寒暄、致谢、空内容). It takes away what is greeting, thanks, abuse or
/// filling and calls a line small talk only when nothing at all is left: losing a matter is worse than filing a hello.
/// </summary>
internal static partial class SmallTalk
{
    private static readonly string[] Greetings =
    [
        "你好", "您好", "恁好", "妮好", "拟好", "你们好", "大家好", "领导好", "老师好", "厅长好", "客服好", "早上好", "上午好", "中午好", "下午好", "晚上好",
        "早安", "晚安", "新年好", "过年好", "节日快乐", "新年快乐", "春节快乐", "在吗", "在么", "在嘛", "在不", "在不在", "有人吗", "有人么", "有人没", "有人不", "有人在吗",
        "人工", "人工客服", "转人工", "哈喽", "哈罗", "嗨", "喂", "早", "打扰了", "打扰一下", "hello", "hi", "hey", "ni hao", "nihao", "zai ma", "zaima", "弄啥嘞", "弄啥咧", "有事吗",
    ];

    private static readonly string[] Thankings =
    [
        "谢谢", "谢了", "多谢", "感谢", "谢谢恁", "谢谢你", "谢谢您", "非常感谢", "万分感谢", "十分感谢", "感激不尽", "辛苦了", "辛苦", "麻烦了", "麻烦你们了", "点赞", "好评", "满意", "很满意", "给力",
        "thanks", "thank you", "thx", "3q", "xiexie", "xie xie", "hao de", "haode", "好的", "好嘞", "好咧", "中", "行", "收到", "知道了", "明白了", "晓得了", "了解了", "嗯", "嗯嗯", "哦", "噢", "ok", "okay",
    ];

    // What people say when their matter is settled; it thanks only beside a word of thanks.
    private static readonly string[] Settled =
    [
        "事儿", "事情", "问题", "办妥", "办好", "办成", "弄好", "修好", "处理好", "搞定", "解决", "中了", "妥了", "真快", "效率", "高", "回复", "及时", "态度", "工作", "人员", "帮忙", "帮助", "帮我", "你们的", "恁们", "支持", "理解", "关注", "百忙之中",
        "已经", "都", "真", "好", "快", "给", "了", "还", "是", "挺", "完", "事", "很", "太", "有",
    ];

    private static readonly string[] ThanksProper = ["谢", "感激", "辛苦了", "点赞"];

    private static readonly string[] Done = ["好了", "妥了", "中了", "成了", "退了", "亮了", "通了", "发了", "到账了", "解决了", "搞定了", "收到了"];

    private static readonly string[] Doubt =
    [
        "没", "不", "但", "可是", "就是", "还", "又", "再", "咋", "怎", "啥", "吗", "么", "请", "希望", "能", "建议", "投诉", "举报", "反映", "问", "坏", "乱", "为", "何", "谁", "几", "要", "求", "帮",
    ];

    private static readonly string[] Abuse =
    [
        "傻逼", "傻b", "sb", "煞笔", "沙比", "傻x", "傻子", "妈的", "他妈的", "他妈", "草泥马", "操你妈", "你妈", "尼玛", "去死", "滚蛋", "滚", "王八蛋", "王八", "混蛋", "狗日的", "狗屁", "放屁", "废物", "垃圾", "饭桶",
        "骗子", "吃干饭", "吃干饭嘞", "白吃饭", "不干人事", "不干活", "不办事", "狗官", "鳖儿", "日恁", "恁妈", "恁娘", "他娘的", "卧槽", "我靠", "特么", "坑爹", "我日", "操", "草", "艹", "靠", "呸", "日", "不要脸", "信球", "鳖孙", "龟孙", "孬孙", "日你", "去你的", "cnm", "nmsl", "tmd", "md", "啥玩意", "什么玩意", "无聊", "吃屎", "脑残", "白痴", "神经病", "有病",
        "测试", "测试一下", "试试", "试一下", "test", "哈哈", "呵呵", "嘿嘿", "嘻嘻", "哈", "额", "呃", "啦", "咦", "晕", "无", "没事", "没事了", "没啥", "随便看看", "点错了", "发错了", "按错了", "打错了", "略",
    ];

    private static readonly string[] Filling =
    [
        "领导", "各位", "尊敬的", "老师", "客服", "同志", "师傅", "小编", "亲", "机器人", "厅长", "交通厅", "啊", "呀", "哈", "吧", "呢", "哦", "嘞", "咧", "嘛", "哇", "呗", "哎", "唉", "诶", "的", "了", "你", "您", "恁", "你们", "您们", "恁们", "我", "俺", "俺们", "一群",
        "都是", "就是", "这帮", "这些", "那些", "一帮", "真是", "全是", "请问", "吗", "么", "没", "一下", "!", "再见", "拜拜", "88", "bye", "先这样", "这样", "先", "那", "就",
    ];

    private const int ShortClause = 8;

    private static readonly TermTrie Words = new();
    private static readonly List<Part> Parts = Compile();

    [Flags]
    private enum Part
    {
        Nothing = 0,
        Greeting = 1,
        Thanking = 2,
        Settled = 4,
        Abuse = 8,
        Filling = 16,
    }

    /// <returns>Null when something is left over: then it may be a matter.</returns>
    public static Intent? In(string text)
    {
        var plain = PlainText.Of(Face().Replace(text, " "));
        if (plain.Length == 0)
        {
            return Intent.AbuseOrEmpty;
        }

        if (IsThankfulEnd(plain))
        {
            return Intent.Thanks;
        }

        var seen = Seen(plain);
        return seen switch
        {
            null => IsNoise(plain) ? Intent.AbuseOrEmpty : null,
            { } parts when parts.HasFlag(Part.Abuse) => parts.HasFlag(Part.Settled) ? null : Intent.AbuseOrEmpty,
            { } parts when parts.HasFlag(Part.Thanking) => Intent.Thanks,
            { } parts when parts.HasFlag(Part.Settled) => null,
            { } parts when parts.HasFlag(Part.Greeting) => Intent.Greeting,
            _ => Intent.AbuseOrEmpty,
        };
    }

    /// <summary>A word that something is left to be done or asked.</summary>
    public static bool Doubts(string plain) =>
        Doubt.Any(word => plain.Replace("不要脸", "", StringComparison.Ordinal).Contains(word, StringComparison.Ordinal));

    // "路灯修好了 谢谢恁": thanks for a matter that is over, and no word that anything is left of it. A longer clause tells a story.
    private static bool IsThankfulEnd(string plain) =>
        plain.Length <= 24
        && ThanksProper.Any(word => plain.Contains(word, StringComparison.Ordinal))
        && plain.Split(PlainText.Break).Any(clause => clause.Length <= ShortClause && Done.Any(word => clause.EndsWith(word, StringComparison.Ordinal)))
        && !Doubt.Any(word => plain.Contains(word, StringComparison.Ordinal));

    private static Part? Seen(string plain)
    {
        var seen = Part.Nothing;
        for (var at = 0; at < plain.Length; at++)
        {
            if (plain[at] is PlainText.Break)
            {
                continue;
            }

            var word = Words.LongestAt(plain, at, out var length);
            if (word < 0)
            {
                return null;
            }

            // "hi" is a greeting, the "hi" in "hiace" is not.
            var end = at + length;
            if (char.IsAscii(plain[at]) && ((end < plain.Length && IsLatin(plain[end])) || (at > 0 && IsLatin(plain[at - 1]))))
            {
                return null;
            }

            seen |= Parts[word];
            at = end - 1;
        }

        return seen;
    }

    // Keys hit at random, or one character held down. Pinyin and plate numbers are not noise.
    private static bool IsNoise(string plain)
    {
        var one = plain.Replace(" ", "", StringComparison.Ordinal);
        if (one.Length > 1 && one.All(letter => letter == one[0]) && !char.IsDigit(one[0]))
        {
            return true;
        }

        if (one.All(char.IsAsciiDigit))
        {
            return one.Length <= 4;
        }

        return one.Length <= 16 && one.All(char.IsAsciiLetterLower) && !plain.Contains(' ', StringComparison.Ordinal) && IsMashed(one);
    }

    private static bool IsMashed(string letters) =>
        letters.Length < 3
        || Rows.Any(row => row.Contains(letters[..3], StringComparison.Ordinal))
        || (letters.Length > 3 && !letters.AsSpan().ContainsAny("aeiou"));

    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "poiuytrewq", "lkjhgfdsa", "mnbvcxz"];

    private static bool IsLatin(char letter) => char.IsAsciiLetterOrDigit(letter);

    private static List<Part> Compile()
    {
        var parts = new List<Part>();
        foreach (var (part, words) in new[]
        {
            (Part.Greeting, Greetings), (Part.Thanking, Thankings), (Part.Settled, Settled), (Part.Abuse, Abuse), (Part.Filling, Filling),
        })
        {
            foreach (var word in words.Select(PlainText.Of).Where(word => word.Length > 0))
            {
                var number = Words.Add(word);
                if (number == parts.Count)
                {
                    parts.Add(part);
                }
            }
        }

        return parts;
    }

    // WeChat writes faces as [微笑] or /::) ; a picture, voice or file may be the evidence itself and stays.
    [GeneratedRegex(@"\[(?!图片|视频|语音|文件|链接|位置)[\p{IsCJKUnifiedIdeographs}A-Za-z]{1,5}\]|/:[^\s\p{IsCJKUnifiedIdeographs}，。！？]{1,9}")]
    private static partial Regex Face();
}
