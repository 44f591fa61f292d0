namespace Messaging.Routing.Classification.Accusations;

/// <summary>Letters that are taken for one another when people type by sound (同音字), and traditional ones, in the words this office meets.</summary>
internal static class SoundAlikes
{
    // The first of each row stands for all of it.
    private static readonly string[] Rows =
    [
        "运云韵芸晕孕", "管官馆关菅", "理里李礼", "局据具剧菊句桔橘拘", "处初除楚储触础", "公工宫供功弓", "路陆鹿录露璐", "交郊胶娇焦", "通同统桶", "法发", "执值直职植",
        "政正证郑", "航杭行", "务物雾误勿", "海孩", "事是士", "审神深", "批披匹", "财才材采", "人仁", "科棵颗课", "技计季记纪际", "规归龟", "划化华话", "建见健件", "设社舍射",
        "高搞膏", "速诉苏素", "输书叔舒", "道到导倒", "农浓", "村存", "客刻课", "货获", "驾架价假", "培陪佩赔配", "维围为", "修休", "检捡简", "组祖阻", "委伪", "厅听", "站战占", "队对", "应英硬", "急及级集",
    ];

    private const string Traditional = "運輸處廳務監審財規劃設農貨駕維檢紀組綜機構員領導長態惡劣貪賄賂瀆職濫權謀徇亂執罰諉責腐敗護傘勾結報復洩漏遲應處辦證誰們這個為給沒還說話罵兇錢紅請電訴舉檢調違規車網約車點業們衛門開關總隊幹";
    private const string Simple = "运输处厅务监审财规划设农货驾维检纪组综机构员领导长态恶劣贪贿赂渎职滥权谋徇乱执罚诿责腐败护伞勾结报复泄漏迟应处办证谁们这个为给没还说话骂凶钱红请电诉举检调违规车网约车点业们卫门开关总队干";

    private static readonly Dictionary<char, char> Folds = Fold();
    private static readonly Dictionary<char, char> Simples = Simplify();

    public static char Folded(char letter) => Folds.GetValueOrDefault(letter, letter);

    public static string Folded(string word) => string.Concat(word.Select(Folded));

    /// <summary>Lower case, half width, simplified.</summary>
    public static char Simplified(char letter)
    {
        if (letter is >= '！' and <= '～' && char.IsLetterOrDigit((char)(letter - 0xFEE0)))
        {
            letter = (char)(letter - 0xFEE0);
        }

        return letter < 0x80 ? char.ToLowerInvariant(letter) : Simples.GetValueOrDefault(letter, letter);
    }

    private static Dictionary<char, char> Fold()
    {
        var folds = new Dictionary<char, char>();
        foreach (var row in Rows)
        {
            foreach (var letter in row)
            {
                folds.TryAdd(letter, folds.GetValueOrDefault(row[0], row[0]));
            }
        }

        return folds;
    }

    private static Dictionary<char, char> Simplify()
    {
        var simples = new Dictionary<char, char>();
        for (var at = 0; at < Traditional.Length; at++)
        {
            if (Traditional[at] != Simple[at])
            {
                simples.TryAdd(Traditional[at], Simple[at]);
            }
        }

        return simples;
    }
}
