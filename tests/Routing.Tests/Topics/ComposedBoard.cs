using Messaging.Routing.Topics;

namespace Messaging.Routing.Tests.Topics;

/// <summary>A board of a hundred and more composed messages on many matters, and topics planted among them. All made up.</summary>
internal static class ComposedBoard
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(8));

    private static readonly string[] Places =
        ["金水路", "文化路", "黄河大道", "中州路", "桐柏路", "嵩山路", "建设路", "长江路", "航海路", "花园路", "农业路", "东风路", "陇海路", "大学路", "北环路", "南三环"];

    private static readonly string[] Matters =
    [
        "红绿灯配时太短，过街老人走不完斑马线", "公交站台没有雨棚，下雨天候车的人挤在一起", "夜里渣土车不盖篷布，洒落的泥土没有人清扫",
        "出租车不打表，要价比平时高出一倍", "路面坑洼严重，电动车经常摔倒", "共享单车堆满盲道，轮椅过不去",
        "驾校收了学费一直不安排练车", "高速口排队两个小时，只开一个人工通道", "货车司机反映治超站称重不准", "客运站退票窗口经常没有人",
    ];

    /// <summary>Each of another person, place and matter.</summary>
    public static IEnumerable<TopicMessage> Background(int count = 160)
    {
        for (var at = 0; at < count; at++)
        {
            var (place, matter) = (Places[at % Places.Length], Matters[at / Places.Length % Matters.Length]);
            yield return Message($"b{at}", $"反映{place}的问题", $"{place}{matter}，第{at}次路过都是这样，希望尽快处理。", at);
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
            ($"搅拌站为什么建在{estate}", $"混凝土搅拌站有环评手续吗？{estate}几千户居民受不了粉尘。"),
            ($"搅拌站粉尘污染", $"我是{estate}业主，搅拌站的罐车凌晨进出，噪音特别大。"),
            ($"{estate}再次投诉搅拌站", $"上次投诉以后搅拌站停了两天又开工，噪音粉尘照旧。"),
            ($"{estate}空气污染", $"搅拌站扬尘漫天，{estate}的老人都出现了咳嗽症状。"),
            ($"希望查处{estate}旁搅拌站", $"搅拌站没有封闭，砂石堆场扬尘，夜间噪音超标。"),
            ($"救救{estate}的居民", $"搅拌站离{estate}太近，机器声整夜不停。"),
            ($"{estate}搅拌站何时搬走", $"请问混凝土搅拌站什么时候搬走，粉尘落满阳台。"),
            ($"关于{estate}搅拌站的投诉", $"搅拌站罐车压坏小区门口道路，噪音粉尘不断。"),
            ($"{estate}夜里睡不着", $"搅拌站夜间生产，噪音让{estate}的学生没法睡觉。"),
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
