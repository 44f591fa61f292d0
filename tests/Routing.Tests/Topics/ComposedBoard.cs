using Messaging.Routing.Topics;

namespace Messaging.Routing.Tests.Topics;

/// <summary>A board of a hundred and more composed messages on many matters, and topics planted among them. All made up.</summary>
internal static class ComposedBoard
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(8));

    private static readonly string[] Things =
    [
        "金水路的路灯", "文化路公交站牌", "老火车站出租车", "三官庙桥的栏杆", "长途客运站厕所", "机场大巴车票", "驾校练车场地", "高速服务区超市",
        "黄河渡口的船", "地铁换乘通道", "村口的水泥路", "快递三轮车", "学校门前的斑马线", "货运站磅秤", "收费站自动栏杆", "隧道里的照明",
    ];

    private static readonly string[] Troubles =
    [
        "坏了三个月无人修理", "价格比别处贵一倍", "夜间太暗看不清", "常年没有人管理", "信息写错了误导乘客", "经常排长队等候", "服务人员态度生硬",
        "被占用做了生意", "下雨就积水", "声音大得吵人",
    ];

    private static readonly string[] Wishes = ["请派人看看", "盼望早日改进", "建议换成新的", "希望给个说法", "能不能公布进度", "谢谢你们费心", "请问归谁负责"];

    /// <summary>Each of another person and about something else.</summary>
    public static IEnumerable<TopicMessage> Background(int count = 160)
    {
        for (var at = 0; at < count; at++)
        {
            var (thing, trouble) = (Things[at % Things.Length], Troubles[(at + (at / Things.Length)) % Troubles.Length]);
            yield return Message($"b{at}", thing, $"{thing}{trouble}，{Wishes[at % Wishes.Length]}。", at);
        }
    }

    /// <summary>Fourteen people complain of one works beside one estate, each in other words.</summary>
    public static IEnumerable<TopicMessage> Works(string estate = "翠湖新村", string prefix = "w") =>
        Said(prefix, 4,
        [
            ($"{estate}旁边的搅拌站噪音扰民", $"{estate}门口新建了混凝土搅拌站，机器昼夜轰鸣，粉尘飘进窗户。"),
            ($"投诉{estate}附近搅拌站", $"搅拌站离{estate}不到一百米，灰尘太大，孩子咳嗽。"),
            ($"请关停{estate}搅拌站", $"水泥搅拌站通宵生产，{estate}的居民无法休息。"),
            ($"{estate}业主的求助", $"附近的搅拌站噪音和粉尘污染严重，我们不敢开窗。"),
            ($"搅拌厂为什么建在{estate}", $"混凝土搅拌厂有环评手续吗？{estate}几千户居民受不了粉尘。"),
            ($"搅拌站粉尘污染", $"我是{estate}业主，搅拌站的罐车凌晨进出，噪音特别大。"),
            ($"{estate}再次投诉搅拌厂", $"上次投诉以后搅拌厂停了两天又开工，噪音粉尘照旧。"),
            ($"{estate}空气污染", $"搅拌站扬尘漫天，{estate}的老人都出现了咳嗽症状。"),
            ($"希望查处{estate}旁搅拌厂", $"搅拌厂没有封闭，砂石堆场扬尘，夜间噪音超标。"),
            ($"救救{estate}的居民", $"搅拌站离{estate}太近，机器声整夜不停。"),
            ($"{estate}搅拌厂何时搬走", $"请问混凝土搅拌厂什么时候搬走，粉尘落满阳台。"),
            ($"关于{estate}搅拌站的投诉", $"搅拌站罐车压坏小区门口道路，噪音粉尘不断。"),
            ($"{estate}夜里睡不着", $"搅拌厂夜间生产，噪音让{estate}的学生没法睡觉。"),
            ($"{estate}搅拌站违规生产", $"重污染天气搅拌站还在生产，粉尘和噪音谁来管？"),
        ]);

    /// <summary>The same estate, quite other matters.</summary>
    public static IEnumerable<TopicMessage> OtherMattersThere(string estate = "翠湖新村") => Said("o", 3,
    [
        ($"{estate}没有公交车", $"{estate}入住三年，最近的公交站要走两公里，希望延伸线路。"),
        ($"{estate}孩子上学难", $"{estate}没有配套小学，每天接送孩子要过三条马路。"),
    ]);

    private static IEnumerable<TopicMessage> Said(string prefix, int everyHours, (string Title, string Text)[] said) =>
        said.Select((one, at) => Message($"{prefix}{at}", one.Title, one.Text, at * everyHours));

    private static TopicMessage Message(string id, string title, string text, int hours) =>
        new($"\"{id}\"", $"person of {id}", title, text, Start.AddHours(hours));
}
