using System.Text.RegularExpressions;

namespace Messaging.Routing.Examining;

/// <summary>
/// 空转: “已转相关部门处理，请等待结果” and nothing of substance, or no word at all. Who passes a letter on and names the unit that has it now, or adds a fact, a
/// reason or a telephone number, is not found: the citizen can go on with that.
/// </summary>
internal static partial class EmptyForwarding
{
    private const int MostLettersBeside = 14;

    public static Finding? In(string reply)
    {
        if (!reply.Any(char.IsLetterOrDigit))
        {
            return new Finding(FindingCodes.Forwarding, "答复没有内容。");
        }

        var body = ReplyBody.Of(reply);
        if (Passed().Match(body) is not { Success: true } passed || Substance().IsMatch(body))
        {
            return null;
        }

        var waits = Waiting().Match(body);
        var nobody = !Named().IsMatch(passed.Value);
        var rest = Waiting().Replace(Passed().Replace(body, ""), "");
        if ((!waits.Success && !nobody) || rest.Count(char.IsLetterOrDigit) > MostLettersBeside)
        {
            return null;
        }

        var because = $"只说“{passed.Value.Trim()}”{(waits.Success ? $"“{waits.Value.Trim()}”" : "，没有说明由谁办理")}，没有办理结果、理由或依据。";
        return new Finding(FindingCodes.Forwarding, because);
    }

    [GeneratedRegex(@"[^，。！!；;\n]{0,24}(?:转交|转给|转至|转到|转由|转办|转送|转有关|转相关|转[^，。！!；;]{1,16}(?:处理|办理|核实|核查|调查|核处|研究|办复|答复|反馈)|移交|交办|交由|交[^，。！!；;]{1,12}(?:处理|办理|核实|核查|调查))[^，。！!；;\n]{0,30}[，。！!；;\s]*|(?:已|将|并)(?:批)?转[^，。！!；;\n]{0,24}[，。！!；;\s]*")]
    private static partial Regex Passed();

    [GeneratedRegex(@"(?:请|敬请|望)?(?:您|你)?(?:耐心|继续|予以|持续|及时|密切)*(?:等待|等候|留意|关注|静候)[^。！!\n]{0,20}[。！!]?|[^，。！!\n]{0,16}(?:将|会|再)[^，。！!\n]{0,10}(?:回复|反馈|答复|告知|公布|联系)[^，。！!\n]{0,10}[，。！!]?|如有[^，。！!]{2,10}[，,]")]
    private static partial Regex Waiting();

    /// <summary>A unit by name; “相关部门” is none.</summary>
    [GeneratedRegex(@"(?<!相关|有关|责任|职能|主管|具体|各)(?:(?<=[\u4e00-\u9fffA-Za-z0-9])(?:局|委|厅|处|队|院|公司|中心|乡|镇|街道|社区|所|集团|办|县|区|会|站|段|大学|学校|中学|小学|医院|银行)|公安|电力部门|人社部门|交通部门)(?!位|门|人)")]
    private static partial Regex Named();

    /// <summary>What makes it an answer all the same: a result, a reason, a basis, somebody to call.</summary>
    [GeneratedRegex(@"经(?:查|核|调查|了解|研究|现场|与)|根据|按照|依据|《|第[一二三四五六七八九十\d]+条|因为|由于|原因|已(?:于|经)?(?:完成|安排|组织|整改|解决|修复|处罚|责令|拆除|办结|落实)|\d{3,4}[-—－ ]?\d{5,8}|12\d{3}|属于|不属|不符|符合|标准|元|\d+(?:日|号|个工作日)(?:前|内)")]
    private static partial Regex Substance();
}
