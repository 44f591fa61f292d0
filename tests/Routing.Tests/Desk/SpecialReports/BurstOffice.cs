using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Desk.Matters;
using Messaging.Routing.Desk.SpecialReports;
using Messaging.Routing.Mailbox.SpecialReports;
using Messaging.Testing;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Tests.Desk.SpecialReports;

/// <summary>An office with two quiet weeks behind it, in which something happens.</summary>
internal sealed class BurstOffice : IAsyncDisposable
{
    private const int QuietDays = 14;

    private static readonly string[] Streets = ["金水路", "文化路", "中州路", "桐柏路", "嵩山路", "建设路", "长江路", "航海路", "花园路", "农业路"];

    private static readonly string[] Matters =
        ["红绿灯配时太短，老人走不完斑马线", "公交站台没有雨棚", "渣土车不盖篷布洒落泥土", "路面坑洼，电动车经常摔倒", "共享单车堆满盲道", "客运站退票窗口没有人"];

    /// <summary>What people write when one bridge is closed without a word.</summary>
    public static readonly string[] Bridge =
    [
        "跨河大桥突然封闭，堵了两个小时，没有任何公告", "请问跨河大桥为什么封闭？上班都堵在桥头", "跨河大桥封闭不提前通知，绕行要多走十公里",
        "大桥封闭了，公交车也不通，怎么绕行", "跨河大桥堵死了，救护车都过不去，请马上处理", "跨河大桥今天早上封闭，几百辆车堵在引桥上",
        "什么时候恢复跨河大桥通行？封闭没有公告", "跨河大桥封闭施工怎么不发公告，堵车太严重", "我的电话13812345678，跨河大桥封闭堵车请回复",
        "跨河大桥封闭造成全城拥堵，要求公布绕行路线", "跨河大桥桥面封闭，公交绕行没有通知乘客", "跨河大桥封闭两小时了还没有人疏导交通",
    ];

    /// <summary>What people write when the lights of one crossing fail.</summary>
    public static readonly string[] Lights =
    [
        "东风路口红绿灯全部熄灭，车堵成一团", "东风路口红绿灯不亮了，没有交警指挥", "东风路与经三路口的红绿灯坏了，请尽快修复", "红绿灯黑了一个小时，东风路口太危险",
        "东风路口的红绿灯坏了没人管", "东风路红绿灯不亮，过马路的老人差点被撞", "请修一下东风路口的红绿灯，全都不亮", "东风路口红绿灯故障，电动车和汽车抢道",
    ];

    /// <summary>Who writes in the same minutes about something else, in some of the same words.</summary>
    public static readonly string[] Others =
        ["小区停水了没人管", "共享单车乱停没人管，请尽快处理", "楼下烧烤摊冒烟，请尽快处理"];

    /// <summary>Many people at once, each about something of their own.</summary>
    public static readonly string[] OfEverything =
    [
        "小区停水了没人管", "共享单车乱停，请尽快处理", "路灯坏了三天，晚上走路太危险", "楼下烧烤摊油烟扰民", "请问驾驶证到期怎么换证", "高速收费站排队太长，建议增加人工通道",
        "货车超载压坏了村里的水泥路", "学校门口没有斑马线，孩子上学不安全", "出租车拒载还绕路，司机态度恶劣", "网约车平台乱收费，客服不接电话", "公积金提取材料交了两个月没有消息",
        "农村客运班线停运，老人进城没有车坐",
    ];

    private BurstOffice(Office office) => Office = office;

    private int _people;

    public Office Office { get; }

    public static async Task<BurstOffice> OpenAsync(string provider)
    {
        var office = new BurstOffice(await Office.OnAsync(provider, new IntakeOptions { AutoDispatchConfidence = 1.01 }));
        var file = office.Office.Get<FileItem>();
        var now = office.Office.Clock.GetUtcNow();
        for (var at = 0; at < QuietDays * 8; at++)
        {
            var text = $"{Streets[at % Streets.Length]}{Matters[at / Streets.Length % Matters.Length]}，第{at}天还是这样";
            await file.ExecuteAsync(
                new ItemToFile { Source = "letter", Text = text, ReceivedAt = now.AddHours(-QuietDays * 24).AddHours(at * 3), SubmitterPhone = Phone(at) },
                Some.Dispatcher,
                TestContext.Current.CancellationToken);
        }

        return office;
    }

    /// <summary>One letter about the bridge.</summary>
    public async Task<string> WriteAsync(string text, int person, string source = "letter", string? name = null)
    {
        var filed = await Office.Get<FileItem>().ExecuteAsync(
            new ItemToFile { Source = source, Text = text, SubmitterName = name, SubmitterPhone = Phone(1000 + person) }, Some.Dispatcher, TestContext.Current.CancellationToken);
        return filed.Item.Number;
    }

    /// <summary>Letters of different people, a minute apart; the watch looks after each, on every node given.</summary>
    public Task<List<string>> HappensAsync(IEnumerable<string> texts, params Office[] nodes) => HappensAsync(texts, null, nodes);

    /// <summary>The same, everybody with this name.</summary>
    public async Task<List<string>> HappensAsync(IEnumerable<string> texts, string? name, params Office[] nodes)
    {
        var numbers = new List<string>();
        foreach (var text in texts)
        {
            Office.Clock.Advance(TimeSpan.FromMinutes(1));
            _people++;
            numbers.Add(await WriteAsync(text, _people, numbers.Count % 2 == 0 ? "letter" : "app", name));
            await Task.WhenAll(nodes.DefaultIfEmpty(Office).Select(node => node.Get<WatchBursts>().ExecuteAsync(TestContext.Current.CancellationToken)));
        }

        return numbers;
    }

    /// <summary>Compares all that waits with what was there before.</summary>
    public static async Task LinkAsync(Office node)
    {
        while (await node.Get<LinkMatters>().ExecuteAsync(TestContext.Current.CancellationToken) > 0)
        {
            // The rest at the next beat.
        }
    }

    public async Task<List<SpecialReport>> ReportsAsync()
    {
        await using var db = Office.Read();
        return await db.SpecialReports.AsNoTracking().Include(report => report.Figures.OrderBy(figure => figure.No)).OrderBy(report => report.Id)
            .ToListAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => Office.DisposeAsync();

    private static string Phone(int person) => $"139{person:00000000}";
}
