using System.Text.RegularExpressions;

namespace Messaging.Routing.Classification.Chat;

/// <summary>
/// Signs of what a line of chat wants (语气线索), as people in Henan write them. None decides alone: how much each says is learnt from the composed lines.
/// </summary>
internal static partial class ChatCues
{
    // More of them are a number plate or an item's number.
    private const int FewDigits = 4;

    private static readonly (string Name, Regex Sign)[] Signs =
    [
        ("Earlier", Earlier()),
        ("Progress", Progress()),
        ("Late", Late()),
        ("When", When()),
        ("How", How()),
        ("YesOrNo", YesOrNo()),
        ("Procedure", Procedure()),
        ("Greeting", Greeting()),
        ("Thanks", Thanks()),
        ("Done", Done()),
        ("Abuse", Abuse()),
        ("Empty", Empty()),
        ("Suggesting", Suggesting()),
        ("Reporting", Reporting()),
        ("Requesting", Requesting()),
        ("Complaining", Complaining()),
    ];

    private static readonly string[] OfMatters = ["Suggesting", "Reporting", "Requesting", "Complaining"];
    private static readonly string[] OfQuestions = ["When", "How", "YesOrNo", "Procedure"];

    /// <summary>Whether a line has any sign that tells its kind.</summary>
    public static bool TellsKind(string plain) => In(plain).Any(cue => OfMatters.Contains(cue) || OfQuestions.Contains(cue));

    /// <summary>Whether a line that seems small talk has the words of it and none of a matter.</summary>
    public static bool OnlyTalk(Intent talk, string plain)
    {
        var cues = In(plain).ToList();
        return !cues.Exists(cue => OfMatters.Contains(cue))
            && plain.Count(char.IsAsciiDigit) < FewDigits
            && talk switch
            {
                Intent.Greeting => cues.Contains("Greeting"),
                Intent.Thanks => cues.Contains("Thanks") && !SmallTalk.Doubts(plain),
                _ => (cues.Contains("Abuse") || cues.Contains("Empty")) && !SmallTalk.Doubts(plain),
            };
    }

    /// <summary>The signs of a line; one that stands there more than once is named a second time with its number.</summary>
    public static IEnumerable<string> In(string plain)
    {
        foreach (var (name, sign) in Signs)
        {
            var times = sign.Count(plain);
            if (times > 0)
            {
                yield return name;
            }

            if (times > 1)
            {
                yield return name + "+";
            }
        }
    }

    // Something of the past: an act of bringing it forward, or its number.
    [GeneratedRegex("我的|我那|俺那|俺的|我这|那个事|那件|那事|我前|上次|上回|上星期|上月|上个月|之前|前面|前几天|前两天|昨天|昨儿|前天|上周|反映|投诉的|说嘞|说的|提的|提交|交的|留言|留的言|来信|来访|单子|编号|的信|那封|申请的事|举报")]
    private static partial Regex Earlier();

    // What became of it.
    [GeneratedRegex("进度|进展|结果|到哪|哪一步|哪步|受理|批了|批到|处理了|处理没|办了|办到|办得|审核|审完|状态|什么情况|啥情况|处理情况|办理情况|咋样|怎样|怎么样|有信|消息|眉目|回音|下文|查件|查单|查一下|查下|核实|收到没|收到了没|转给|分给|哪个处|哪个部门|采纳|咋说|程度|安排人|回复了|答复了|通过了|出来了|几号能")]
    private static partial Regex Progress();

    // It is late, and patience ends.
    [GeneratedRegex("催|cui|还没|还不|咋还|怎么还|到现在|到今天|至今|迟迟|多久|等了|我等|久|拖|超期|到期|过期|期限|早过了|抓紧|赶紧|快点|尽快|加快|天了|月了|周了|俩月|两个月|第.次|第.遍|遍了|回了|没人管|没人理|没人问|没人过问|没动静|动静|没回|不回|没有任何|没个说法|说法|准话|老样子|督促|盯一下|什么时候才|啥时候才|盼|没信|又没|推了|答应|承诺|说好|一次次|急")]
    private static partial Regex Late();

    // A point in time is asked for.
    [GeneratedRegex("什么时候|啥时候|何时|几点|几天|几号|多久")]
    private static partial Regex When();

    // A procedure, a place, an amount is asked for.
    [GeneratedRegex("咋|怎么|如何|哪|啥|什么|多少|几")]
    private static partial Regex How();

    // A yes or no is asked for.
    [GeneratedRegex("吗|没有$|不$|没$|能不能|可以|是否|行不行|能不|要不要|还需要|中不中|归")]
    private static partial Regex YesOrNo();

    // The office's procedures and papers.
    [GeneratedRegex("办理|补办|咋补|咋换|换证|申请|证|手续|材料|流程|条件|标准|电话|费用|优惠|免费|年审|报名|注销|发票|打几折|包括|规定|要求|备案|下载|许可")]
    private static partial Regex Procedure();

    // Greetings, and calls for a person.
    [GeneratedRegex("你好|您好|恁好|nihao|ni hao|在吗|在不|在没|在线|有人|人工|客服|领导好|老师|厅长|早上好|中午好|下午好|晚上好|早$|晚安|新年|快乐|安康|hello|hi|嗨|喂|哈喽|嘿|打扰|是谁|机器人|真人|值班|同志|吃了没|来人|zao shang|打个招呼|能听到")]
    private static partial Regex Greeting();

    // Thanks and assent.
    [GeneratedRegex("谢|感谢|感激|感恩|辛苦|点赞|个赞|好评|满意|xie|thank|thx|3q|费心|表扬|知道了|明白|收到|好的|好嘞|ok|^好$|^行$|^中|嗯|麻烦了|麻烦您了")]
    private static partial Regex Thanks();

    // A matter that is settled.
    [GeneratedRegex("好了|修好|解决了|退回来|到账|亮了|填上|通了|扶起|道歉|没问题了|妥")]
    private static partial Regex Done();

    // Abuse.
    [GeneratedRegex("傻|妈的|你妈|他妈|尼玛|娘的|操|滚|蛋|狗|屁|废物|垃圾|饭桶|骗子|不要脸|猪|死全|有病|毛病|混|玩意|丢人|日你|日恁|sb|吃干饭|白养|白拿|东西$|先人|脑子")]
    private static partial Regex Abuse();

    // Nothing meant.
    [GeneratedRegex("测试|test|试一试|试试|错了|点错|发错|按错|手滑|撤回|没事|无聊|随便|哈哈|呵呵|嘿嘿|啊啊|^#$|^无$|^额$|错人")]
    private static partial Regex Empty();

    // A proposal.
    [GeneratedRegex("建议|提个|意见|希望|要是|可以考虑|最好|应该|何不|可否|好了$|更好|多好|更合适|不如|觉得|会.*得多|能不能.*(?:加|增|设|延|改|给|多|让|在|分|贴|弄|办)|就好|呗$|吧$|加个|增设|增开|延到|多设|多发|多装|多开|合并|取消|改成|是不是可以|就不.*了$")]
    private static partial Regex Suggesting();

    // Somebody breaks the law.
    [GeneratedRegex("举报|检举|实名|匿名|私自|偷|黑车|黑出租|无证|没有手续|没手续|非法|违法|收钱|收了钱|送钱|给钱|花钱|塞钱|好处|围标|内定|转包|虚报|套钱|超员|冒充|资质|倒卖|录音|替考|受贿|拍了照片|查查|超载|改装|收.{0,4}礼|吃拿卡要|小舅子|一个老板|打过招呼|报废|夜里有人|半夜偷|有人在|拉客|报废车|山皮土")]
    private static partial Regex Reporting();

    // Help is asked for.
    [GeneratedRegex("求|救|恳|帮|请给|想让|照顾|解决|急死|拜托|协调|咋活|俺爹|落在|落出租|出不来|出不去|派人|安几|修条|修一段|扶")]
    private static partial Regex Requesting();

    // Something is amiss.
    [GeneratedRegex("投诉|态度|骂|乱|不停|不拉|拒载|不打表|绕|堵|坏|烂|脏|臭|吵|响|晚点|慢|扣|多收|凭什么|凭啥|不理|不管|推给|贵|抢钱|抽烟|不抬|报错|拉黑|甩|吓|害怕|没人收拾|没人修|没人管|白填|占线|挖断|弄坏|没法|不通知|停了|翻一番|不让|咋还没|没发|磨没|看不清|要价|四十分钟|一个多小时|凭")]
    private static partial Regex Complaining();
}
