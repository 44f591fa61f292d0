using System.Buffers;
using System.Text.RegularExpressions;

namespace Messaging.Routing.Examining;

/// <summary>Plates, and a name with where its bearer lives.</summary>
internal static partial class PersonalWords
{
    private const string Surname =
        "(?:欧阳|上官|司马|诸葛|皇甫|尉迟|令狐|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼官楚佟栗匡宗巫鞠僧桑荆谌银扬明沙薄伏岑习胥蔺])";

    private const string Name = Surname + @"(?!某)[\u4e00-\u9fff]{1,2}(?<!某.?)";

    private const string House = @"[^。！!？?\n]{0,30}?[0-9０-９一二三四五六七八九十]+\s*(?:号楼?|栋|幢|单元|室|组|户)";

    /// <summary>住, 地址, 户籍, 业主, 居民, 村民, 户主: without one of these letters nobody's address is told.</summary>
    private static readonly SearchValues<char> Lives = SearchValues.Create("住址籍业居村户");

    public static IEnumerable<PersonalSpan> In(string text)
    {
        foreach (Match plate in Plate().Matches(text))
        {
            if (plate.Value.Any(char.IsDigit))
            {
                yield return new PersonalSpan(plate.Index, plate.Length, PersonalKind.Plate);
            }
        }

        // The long expression is tried only where one of the words stands that all of its forms have.
        if (!text.AsSpan().ContainsAny(Lives))
        {
            yield break;
        }

        foreach (Match person in Person().Matches(text))
        {
            yield return new PersonalSpan(person.Index, person.Length, PersonalKind.NameWithAddress);
        }
    }

    // Five places, six with a new-energy motor (新能源); 学 警 挂 港 澳 may stand last.
    [GeneratedRegex(
        @"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][\s]?[A-HJ-NP-Za-hj-np-zＡ-Ｚａ-ｚ](?:[\s·•・.．\-－—_]{0,3}[A-HJ-NP-Za-hj-np-z0-9Ａ-Ｚａ-ｚ０-９]){4}(?:[\s·•・.．\-－—_]{0,2}[A-HJ-NP-Za-hj-np-z0-9Ａ-Ｚａ-ｚ０-９]){0,2}[学警挂港澳]?(?![A-Za-z0-9Ａ-Ｚａ-ｚ０-９])")]
    private static partial Regex Plate();

    [GeneratedRegex(
        @"(?:(?:姓名|联系人|申请人|投诉人|举报人|来信人|反映人|当事人|业主|户主|车主|本人)(?:是|为|叫|[:：\s]){1,2}" + Name + @"[^。！!？?\n]{0,20}?(?:家?住(?:址|在|于)?(?![户房宅院所])|地址|户籍地?)"
        + "|(?<![\\u4e00-\\u9fff])" + Name + @"(?:先生|女士|同志|同学)?[\s,，、（(:：]{0,2}(?:[男女][\s,，、]{0,2})?(?:现|家)?(?:住址?(?![户房宅院所])|居住(?!的)|地址|户籍地?)(?:在|于|为|是)?"
        + "|" + Name + @"(?:先生|女士|同志|同学)[\s,，、（(]{0,2}(?:[男女][\s,，、]{0,2})?(?:现|家)?(?:住(?![户房宅院所])|居住|地址|户籍)"
        + @")" + House
        + @"|[0-9０-９]+\s*(?:室|号|户|组)(?:的)?(?:业主|居民|村民|住户|户主)[\s:：]{0,1}" + Name + @"(?:先生|女士|同志)?(?=[\s,，。、（(的反])")]
    private static partial Regex Person();
}
