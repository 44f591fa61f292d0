using System.Globalization;
using System.Text.RegularExpressions;

namespace Messaging.Routing.Examining;

/// <summary>A fact as a sentence states it: so many of what, or yes or no, and what it is said of.</summary>
/// <param name="Of">Unit of the amount, or the word that is affirmed or denied.</param>
/// <param name="Value">The amount, a day as 月日, or 是 and 否.</param>
/// <param name="Clause">The words around.</param>
internal sealed partial record StatedFact(string Of, string Value, string Clause)
{
    private const string Numerals = "零一二三四五六七八九";

    public static IEnumerable<StatedFact> In(string text)
    {
        foreach (Match clause in Clauses().Matches(text))
        {
            foreach (Match amount in Amounts().Matches(clause.Value))
            {
                yield return new StatedFact(Unit(amount.Groups["unit"].Value), Number(amount.Groups["number"].Value), clause.Value.Trim());
            }

            foreach (Match day in Days().Matches(clause.Value))
            {
                yield return new StatedFact("月日", $"{Number(day.Groups[1].Value)}月{Number(day.Groups[2].Value)}日", clause.Value.Trim());
            }

            foreach (Match said in Affirmed().Matches(clause.Value))
            {
                var word = said.Groups["word"].Value is "可以" or "能够" or "能" or "得" or "可" ? "可以" : said.Groups["word"].Value is "须" or "需" ? "需要" : said.Groups["word"].Value;
                yield return new StatedFact(word, said.Groups["no"].Length > 0 ? "否" : "是", clause.Value.Trim());
            }
        }
    }

    /// <summary>What it is said of: the words of the clause without amounts.</summary>
    public HashSet<int> Subject() => MatterText.Of(Affirmed().Replace(Days().Replace(Amounts().Replace(Clause, " "), " "), " ")).Pairs;

    private static string Unit(string unit) => unit switch
    {
        "块" or "块钱" or "元钱" => "元",
        "％" or "个百分点" => "%",
        "个工作日" => "工作日",
        "日" => "天",
        "个月" => "月",
        "周年" => "年",
        "千米" => "公里",
        "周岁" => "岁",
        _ => unit,
    };

    private static string Number(string written)
    {
        if (decimal.TryParse(written.Replace(",", "", StringComparison.Ordinal).Normalize(System.Text.NormalizationForm.FormKC), NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            return number.ToString("0.####", CultureInfo.InvariantCulture);
        }

        var (sum, digit) = (0, 0);
        foreach (var letter in written.Replace('两', '二'))
        {
            var weight = letter switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (weight > 0)
            {
                sum += Math.Max(digit, 1) * weight;
                digit = 0;
            }
            else
            {
                digit = (digit * 10) + Math.Max(Numerals.IndexOf(letter, StringComparison.Ordinal), 0);
            }
        }

        return (sum + digit).ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"[^，。；;！!？?\n]+")]
    private static partial Regex Clauses();

    [GeneratedRegex(@"(?<![\d.第号\d])(?<number>\d[\d,]*(?:\.\d+)?|[一二三四五六七八九两十百千]+)\s*(?<unit>万元|亿元|元钱?|块钱?|%|％|个百分点|个?工作日|个月|周岁|岁|周年|年(?!\d|底|初|[一二三四五六七八九十]+月)|天|日(?!常)|小时|分钟|公里|千米|米|吨|折|倍|次|辆|座|人)")]
    private static partial Regex Amounts();

    [GeneratedRegex(@"(\d{1,2}|[一二三四五六七八九十]{1,3})\s*月\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[日号]")]
    private static partial Regex Days();

    [GeneratedRegex(@"(?<no>不|无|毋|未|没有|暂不|无法)?(?<word>可以|能够|能(?![源力量])|得(?=[^到出])|需要|需(?!求)|须|免费|收费|支持|开放|允许|包括|适用|征收|实行)")]
    private static partial Regex Affirmed();
}
