using System.Text.RegularExpressions;

namespace Messaging.Routing.Examining;

/// <summary>空泛承诺: “我们将尽快研究解决” and nothing else: no day, no month, no limit, and nothing done or explained.</summary>
internal static partial class VaguePromise
{
    private const int MostLetters = 90;

    public static Finding? In(string reply)
    {
        var body = ReplyBody.Of(reply);
        return body.Count(char.IsLetterOrDigit) <= MostLetters
            && Promise().Match(body) is { Success: true } promise
            && !Dated().IsMatch(body)
            && !Told().IsMatch(body)
            ? new Finding(FindingCodes.Vague, $"只承诺“{promise.Value.Trim('，', '。', ' ', '\n')}”，没有写明时间，也没有已办的事或理由。")
            : null;
    }

    [GeneratedRegex(@"[^，。！!；;\n]{0,20}(?:近期|近日|尽快|尽早|早日|适时|即将|择机|抓紧|不久|下一步|下步|待条件成熟|积极(?:推进|研究|争取|协调))[^，。！!；;\n]{0,30}[，。！!；;]?")]
    private static partial Regex Promise();

    [GeneratedRegex(@"\d+\s*(?:年|月|日|号|天|周|个工作日|小时)|[一二三四五六七八九十两]+个?(?:月|天|日内|周|工作日|年|小时|季度)|年底|月底|年内|季度|上半年|下半年|明年|今年|本月|下月|下周|节前|春节|国庆|期限")]
    private static partial Regex Dated();

    [GeneratedRegex(@"经(?:查|核|调查|了解|研究|现场|与)|根据|按照|依据|《|因为|由于|原因|属于|不属|符合|标准|\d{3,4}[-—－ ]?\d{5,8}|12\d{3}|已(?:于|经)?[^，。！!]{0,4}(?:完成|安排|组织|整改|解决|修复|处罚|责令|拆除|办结|落实|上报|纳入|列入|启动|转|联系|约谈|督促|要求)|目前|现在|现已|请(?:您|你)?(?:致电|拨打|提供|咨询|到|与|联系|向|携带|直接)")]
    private static partial Regex Told();
}
