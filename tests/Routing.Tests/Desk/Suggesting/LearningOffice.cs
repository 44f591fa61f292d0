using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Desk.Suggesting;

/// <summary>
/// An office whose citizens call things by names no catalogue knows: 小绿龙 is a bus here, 铁皮亭 a toll booth. All of it is made up.
/// </summary>
internal static class LearningOffice
{
    public const string Bus = "小绿龙";
    public const string Toll = "铁皮亭";

    private static readonly string[] Said =
    [
        "早上七点多的时候又是这样", "我家老人腿脚不便很受影响", "隔壁单元几户邻居也都这么讲", "昨天下午还特意去看了一眼", "孩子上学因此迟到了好几次", "天冷风大大家站着直发抖",
        "打过几回电话都没人答应", "听说去年冬天就有人提起过", "门口贴的纸条早被雨淋花了", "希望有个准信好安排时间", "周末情况比平常还要糟一些", "附近卖菜的摊主都能作证",
        "从村东头走过去得二十分钟", "夜班回来的人最吃亏", "以前不是这个样子的", "请派人过来了解实情", "手机里存了两段录像", "过年前后那阵子尤其明显", "问了一圈没有谁说得清楚", "盼着年底以前能有改变",
        "同事上个月碰见过一模一样的事", "外地来的亲戚更是摸不着头脑", "楼下小卖部老板天天念叨", "我们愿意配合提供材料",
    ];

    /// <summary>A message of a few sentences about one thing; each number another one.</summary>
    public static string Letter(string thing, int number) =>
        $"{thing}{Said[number % Said.Length]}，{Said[((number * 7) + 3) % Said.Length]}，{Said[((number * 11) + 5) % Said.Length]}";

    public static NewItem New(string text, string number, string? suggested = null) => new()
    {
        Number = number,
        Source = "letter",
        Kind = ItemKind.Complaint,
        KindSure = true,
        Text = text,
        ReplyTo = new ReplyAddress(DeliveryWay.Post),
        ReceivedAt = Some.Morning,
        SuggestedLabel = suggested,
        Confidence = 0.4,
    };

    /// <summary>Files letters and has the division take each as its own.</summary>
    public static Task TakenAsync(Office office, string thing, string division, int from, int count) => AddAsync(
        office,
        Enumerable.Range(from, count).Select(number =>
        {
            var item = MailboxItem.Register(New(Letter(thing, number), $"{division}-{number}"), Actor.Citizen, Some.Morning);
            item.Assign(division, null, Some.Dispatcher, Some.Morning);
            item.Take(Some.MemberOf(division), Some.Morning);
            return item;
        }));

    public static Task<bool> AddAsync(Office office, IEnumerable<MailboxItem> items) => office.Get<StoreWriter>().RunAsync(
        (db, _) =>
        {
            db.Items.AddRange(items);
            return Task.FromResult(true);
        },
        CancellationToken.None);

    /// <summary>Thirty final items of each thing.</summary>
    public static async Task<Office> WithLessonsAsync(string database, IntakeOptions? intake = null)
    {
        var office = await Office.OnAsync(database, intake);
        await TakenAsync(office, Bus, "RTB-BUS", 0, 30);
        await TakenAsync(office, Toll, "EXP", 0, 30);
        return office;
    }
}
