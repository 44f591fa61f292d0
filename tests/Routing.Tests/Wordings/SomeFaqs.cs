using Messaging.Routing.Classification.Fitting;
using Messaging.Routing.Mailbox.Wordings;

namespace Messaging.Routing.Tests.Wordings;

/// <summary>Questions and answers as an office might keep them, composed for these tests.</summary>
internal static class SomeFaqs
{
    public static readonly IReadOnlyList<WordingText> All =
    [
        Faq("EXP", "ETC 扣费 通行费", "ETC重复扣费、多扣费怎么退款", "发现重复扣费，请带车牌号和扣费记录到发卡银行网点或收费站核查，核实后原路退回，一般不超过15个工作日。"),
        Faq("EXP", "节假日 小客车 免费通行", "节假日高速公路哪些车免费通行", "春节、清明、劳动节、国庆节期间，七座及以下小型客车免收通行费，以驶离出口收费车道的时间为准。"),
        Faq("RTB-BUS", "老年 公交卡 优待", "老年人怎样办理免费乘坐公交车的老年卡", "年满65周岁，持身份证到公交公司发卡点办理老年优待卡，乘车时刷卡，每年审验一次。"),
        Faq("RTB-TAXI", "网约车 驾驶员证", "网约车驾驶员证在哪里考、需要什么条件", "有三年以上驾龄、无重大交通责任事故记录，向市级道路运输管理机构报名，参加全国和区域科目考试。"),
        Faq("RTB-FREIGHT", "从业资格证 换证 补证", "道路货运从业资格证遗失或到期怎样换证补证", "登录道路运输政务服务平台在线申请换发、补发，跨省可办，不收费用。"),
        Faq("RTB-SERVICE", "驾校 退费", "驾校学车中途不学了学费怎么退", "按培训合同约定退还未培训学时的费用；协商不成的，向驾校所在地的运输管理机构反映。"),
        Faq("ENF", "超限 超载 货车 治超", "货车超限超载怎么认定和处罚", "车货总质量超过限定标准即为超限，由执法机构责令改正并依规处罚，大件运输请事先办理通行证。"),
        Faq("RTB-COACH", "客运站 车票 退票 改签", "长途汽车票怎么退票改签", "发车前可以到客运站窗口或原购票平台退票、改签一次，退票按规定收取手续费。"),
    ];

    public static FitText Fit(WordingText faq) => new(faq.Division, faq.Topic, faq.Title, faq.Text);

    public static WordingText Faq(
        string? division, string topic, string title, string text, DateOnly? from = null, DateOnly? to = null) => new()
        {
            Kind = WordingKind.Faq,
            Division = division,
            Topic = topic,
            Title = title,
            Text = text,
            From = from,
            To = to,
        };
}
