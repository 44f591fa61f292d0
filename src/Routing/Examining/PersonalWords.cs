using System.Buffers;
using System.Text.RegularExpressions;

namespace Messaging.Routing.Examining;

/// <summary>A name with where its bearer lives, and a home without a name.</summary>
internal static partial class PersonalWords
{
    // More between them, and name and address are told apart.
    private const int LongestBetween = 12;

    private const string Surname =
        "(?:欧阳|上官|司马|诸葛|皇甫|尉迟|令狐|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼官楚佟栗匡宗巫鞠僧桑荆谌银扬明沙薄伏岑习胥蔺])";

    private const string Name = "(?<name>" + Surname + @"(?!某)[\u4e00-\u9fff]{1,2}(?<!某.?))";

    private const string Figure = "[0-9０-９一二三四五六七八九十]";

    // 12号院3号楼2单元501室
    private const string Door = Figure + @"+\s*(?:号(?:楼|院)?|栋|幢|单元|室|组|户)(?:[\s,，]?[附东西南北]?[A-Za-z0-9０-９一二三四五六七八九十]{1,5}\s*(?:号(?:楼|院)?|院|栋|幢|座|楼|层|单元|室|组|户))*(?:[-－—]?[0-9０-９]{2,4})?";

    private const string House = @"[^。！!？?\n]{0,30}?" + Door + ")";

    private const string Place = @"[\u4e00-\u9fffA-Za-z0-9]{0,16}?(?:省|市|县|区|镇|乡|街道|大道|路|街|巷|村|花园|苑|庄)[^。！!？?\n，,；;]{0,24}?";

    /// <summary>Every form ends with a door; without one of these letters there is none, and the long expressions are not tried.</summary>
    private static readonly SearchValues<char> Doors = SearchValues.Create("号栋幢元室组户");

    public static IEnumerable<PersonalSpan> In(string text)
    {
        if (!text.AsSpan().ContainsAny(Doors))
        {
            yield break;
        }

        foreach (Match person in Person().Matches(text))
        {
            var (name, home) = (person.Groups["name"], person.Groups["home"]);
            if (home.Index - name.Index - name.Length <= LongestBetween)
            {
                yield return new PersonalSpan(person.Index, person.Length, PersonalKind.NameWithAddress);
            }
            else
            {
                yield return new PersonalSpan(name.Index, name.Length, PersonalKind.NameWithAddress);
                yield return new PersonalSpan(home.Index, home.Length, PersonalKind.NameWithAddress);
            }
        }

        // The road may be the matter, and stays; the door is the person's.
        foreach (Match home in Home().Matches(text))
        {
            yield return new PersonalSpan(home.Groups["door"].Index, home.Groups["door"].Length, PersonalKind.Home);
        }
    }

    [GeneratedRegex(
        @"(?:姓名|联系人|申请人|投诉人|举报人|来信人|反映人|当事人|业主|户主|车主|本人)(?:是|为|叫|[:：\s]){1,2}" + Name + @"[^。！!？?\n]{0,20}?(?<home>(?:家?住(?:址|在|于)?(?![户房宅院所])|地址|户籍地?)" + House
        + "|(?:我|名)叫" + Name + @"[^。！!？?\n]{0,80}?(?<home>(?:家?住(?:址|在|于)?(?![户房宅院所])|地址|户籍地?)" + House
        + "|(?<![\\u4e00-\\u9fff])" + Name + @"(?:先生|女士|同志|同学)?[\s,，、（(:：]{0,2}(?:[男女][\s,，、]{0,2})?(?<home>(?:现|家)?(?:住址?(?![户房宅院所])|居住(?!的)|地址|户籍地?)(?:在|于|为|是)?" + House
        + "|" + Name + @"(?:先生|女士|同志|同学)[\s,，、（(]{0,2}(?:[男女][\s,，、]{0,2})?(?<home>(?:现|家)?(?:住(?![户房宅院所])|居住|地址|户籍)" + House
        + @"|(?<home>[0-9０-９]+\s*(?:室|号|户|组))(?:的)?(?:业主|居民|村民|住户|户主)[\s:：]{0,1}" + Name + @"(?:先生|女士|同志)?(?=[\s,，。、（(的反])"
        + "|(?<home>" + Place + Door + ")(?:的|业主|居民|村民|住户|户主|[\\s:：]){0,3}" + Name + "(?:先生|女士|同志|同学|大爷|大妈|阿姨|老人)")]
    private static partial Regex Person();

    [GeneratedRegex(
        "(?:家住|我(?:们?家)?住|[现居]住(?:址|在|于)|住(?:址|在|于)|家(?:在|位于)|家庭(?:住址|地址)|户籍(?:地|所在地)|户口(?:在|所在地))(?:在|于|为|是|[:：\\s]){0,2}"
        + Place + "(?<door>" + Door + ")")]
    private static partial Regex Home();
}
