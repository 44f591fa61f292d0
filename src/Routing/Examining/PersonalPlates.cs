using System.Text.RegularExpressions;

namespace Messaging.Routing.Examining;

/// <summary>车牌: of a province, of the armed police (WJ豫12345), or without its province where the words call it a plate.</summary>
internal static partial class PersonalPlates
{
    private const string Province = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]";
    private const string Sign = "[A-HJ-NP-Za-hj-np-z0-9Ａ-Ｚａ-ｚ０-９]";
    private const string Letter = "[A-HJ-NP-Za-hj-np-zＡ-Ｚａ-ｚ]";
    private const string Dot = @"[\s·•・.．\-－—_]";
    private const string End = "(?![A-Za-z0-9Ａ-Ｚａ-ｚ０-９])";

    public static IEnumerable<PersonalSpan> In(string text) => Plate().Matches(text)
        .Where(plate => plate.Value.Any(char.IsDigit))
        .Select(plate => new PersonalSpan(plate.Index, plate.Length, PersonalKind.Plate));

    // Five places, six with a new-energy motor (新能源); 学 警 挂 港 澳 may stand last.
    [GeneratedRegex(
        Province + @"[\s]?" + Letter + "(?:" + Dot + "{0,3}" + Sign + "){4}(?:" + Dot + "{0,2}" + Sign + "){0,2}[学警挂港澳]?" + End
        + "|(?:WJ|wj|ＷＪ)" + Dot + "{0,2}" + Province + Dot + "{0,2}" + Sign + "{4,6}" + End
        + @"|(?<=(?:车牌|号牌|牌照)(?:号码?)?[为是:：\s]{0,2})" + Letter + Dot + "{0,1}" + Sign + "{4,6}" + End)]
    private static partial Regex Plate();
}
