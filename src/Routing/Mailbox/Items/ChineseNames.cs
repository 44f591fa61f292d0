using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Mailbox.Items;

/// <summary>The office's words for states, kinds and acts, in one place for receipts, console, tables and imports.</summary>
public static class ChineseNames
{
    private static readonly Dictionary<ItemKind, string> Kinds = new()
    {
        [ItemKind.Consultation] = "咨询",
        [ItemKind.Complaint] = "投诉",
        [ItemKind.Suggestion] = "建议",
        [ItemKind.Report] = "举报",
        [ItemKind.Request] = "求助",
        [ItemKind.Disclosure] = "依申请公开",
        [ItemKind.Other] = "其他",
    };

    private static readonly Dictionary<ItemState, string> States = new()
    {
        [ItemState.Registered] = "登记",
        [ItemState.Accepted] = "受理",
        [ItemState.Dispatched] = "分办",
        [ItemState.InHandling] = "承办",
        [ItemState.InReview] = "审核",
        [ItemState.Answered] = "答复",
        [ItemState.Delivered] = "送达",
        [ItemState.Completed] = "办结",
        [ItemState.AwaitingSupplement] = "补正",
        [ItemState.Returned] = "退回",
        [ItemState.Declined] = "不予受理",
        [ItemState.Referred] = "转出",
        [ItemState.Merged] = "并案",
        [ItemState.Withdrawn] = "撤回",
        [ItemState.Invalid] = "无效",
    };

    private static readonly Dictionary<DeliveryState, string> Deliveries = new()
    {
        [DeliveryState.Pending] = "待送达",
        [DeliveryState.Sent] = "已发送，待回执",
        [DeliveryState.Delivered] = "已送达",
        [DeliveryState.Read] = "已阅",
        [DeliveryState.Unknown] = "结果不明",
        [DeliveryState.Failed] = "未送达",
    };

    private static readonly Dictionary<HistoryKind, string> Acts = new()
    {
        [HistoryKind.Registered] = "登记",
        [HistoryKind.Joined] = "补充来言",
        [HistoryKind.JoiningClosed] = "来言结束",
        [HistoryKind.KindCorrected] = "类型更正",
        [HistoryKind.Accepted] = "受理",
        [HistoryKind.Declined] = "不予受理",
        [HistoryKind.Dispatched] = "分办",
        [HistoryKind.Taken] = "签收",
        [HistoryKind.Returned] = "退回分办",
        [HistoryKind.Referred] = "转出",
        [HistoryKind.Withdrawn] = "撤回",
        [HistoryKind.Noted] = "批注",
        [HistoryKind.Drafted] = "拟稿",
        [HistoryKind.SentBack] = "退改",
        [HistoryKind.Approved] = "签发",
        [HistoryKind.AnsweredUpstream] = "来源平台已答复",
        [HistoryKind.EndedUpstream] = "来源平台已终结",
        [HistoryKind.Sent] = "已发送",
        [HistoryKind.Delivered] = "送达",
        [HistoryKind.DeliveryUnknown] = "送达结果不明",
        [HistoryKind.DeliveryFailed] = "未送达",
        [HistoryKind.DeliveryRetried] = "重新送达",
        [HistoryKind.Completed] = "办结",
        [HistoryKind.Redated] = "重新计期",
        [HistoryKind.ReceiptConfirmed] = "确认收到",
        [HistoryKind.ClockPaused] = "暂停计期",
        [HistoryKind.ClockResumed] = "恢复计期",
        [HistoryKind.Abandoned] = "视为放弃",
        [HistoryKind.SupplementAsked] = "补正告知",
        [HistoryKind.Supplemented] = "已补正",
        [HistoryKind.Ruled] = "裁定分办",
        [HistoryKind.ExtensionAsked] = "申请延期",
        [HistoryKind.Extended] = "同意延期",
        [HistoryKind.ExtensionRefused] = "不同意延期",
        [HistoryKind.Merged] = "并案",
        [HistoryKind.Unmerged] = "撤销并案",
        [HistoryKind.AnsweredAlong] = "并案答复",
        [HistoryKind.InvalidProposed] = "拟作无效",
        [HistoryKind.Invalidated] = "无效",
        [HistoryKind.Urged] = "催办",
        [HistoryKind.Supervised] = "督办",
        [HistoryKind.Reopened] = "重办",
        [HistoryKind.Rated] = "评价",
        [HistoryKind.CalledBack] = "回访",
        [HistoryKind.Published] = "公开",
        [HistoryKind.Unpublished] = "撤下公开",
        [HistoryKind.Archived] = "归档",
        [HistoryKind.CarriedOver] = "结转",
        [HistoryKind.AttachmentAdded] = "添加附件",
        [HistoryKind.AttachmentLost] = "附件未取到",
        [HistoryKind.AccusationFound] = "识别检举控告",
        [HistoryKind.AccusationConfirmed] = "认定检举控告",
        [HistoryKind.AccusationCleared] = "排除检举控告",
        [HistoryKind.AccusedCorrected] = "更正被反映处室",
        [HistoryKind.MadeConfidential] = "要求保密",
        [HistoryKind.PersonOpened] = "查看来信人",
        [HistoryKind.Read] = "市民已阅",
    };

    private static readonly Dictionary<ItemMark, string> Marks = new()
    {
        [ItemMark.Urged] = "催办",
        [ItemMark.Supervised] = "督办",
        [ItemMark.Extended] = "延期",
        [ItemMark.Redo] = "重办",
        [ItemMark.CallBack] = "待回访",
        [ItemMark.Published] = "已公开",
        [ItemMark.CarriedOver] = "结转",
        [ItemMark.Archived] = "归档",
    };

    private static readonly Dictionary<DeliveryPurpose, string> Purposes = new()
    {
        [DeliveryPurpose.Answer] = "答复",
        [DeliveryPurpose.SupplementRequest] = "补正告知",
        [DeliveryPurpose.Extension] = "延期告知",
        [DeliveryPurpose.Declined] = "不予受理告知",
        [DeliveryPurpose.Referred] = "转出告知",
        [DeliveryPurpose.Redated] = "期限调整告知",
        [DeliveryPurpose.Abandoned] = "终止告知",
    };

    private static readonly Dictionary<AttachmentPurpose, string> AttachmentPurposes = new()
    {
        [AttachmentPurpose.Scan] = "来件扫描",
        [AttachmentPurpose.Letter] = "来件附件",
        [AttachmentPurpose.Answer] = "答复附件",
        [AttachmentPurpose.Internal] = "内部",
    };

    private static readonly Dictionary<Role, string> Roles = new()
    {
        [Role.Intake] = "收件",
        [Role.Division] = "承办处室",
        [Role.Dispatcher] = "分办员",
        [Role.Reviewer] = "审核人",
        [Role.Manager] = "领导",
        [Role.Admin] = "系统管理员",
    };

    private static readonly Dictionary<DisclosureAnswer, string> DisclosureAnswers = new()
    {
        [DisclosureAnswer.AlreadyPublic] = "已主动公开",
        [DisclosureAnswer.Provided] = "予以公开",
        [DisclosureAnswer.Refused] = "不予公开",
        [DisclosureAnswer.NotExisting] = "信息不存在",
        [DisclosureAnswer.NotHeld] = "非本机关掌握",
        [DisclosureAnswer.Repeated] = "重复申请",
        [DisclosureAnswer.SpecialRegister] = "工商、不动产登记等专门查询",
    };

    private static readonly Dictionary<ReceiptWay, string> ReceiptWays = new()
    {
        [ReceiptWay.InPerson] = "当面提交",
        [ReceiptWay.SignedPost] = "邮寄签收",
        [ReceiptWay.OrdinaryPost] = "平常信函，当日与申请人确认",
        [ReceiptWay.Online] = "网络提交，双方确认",
        [ReceiptWay.Fax] = "传真，双方确认",
    };

    private static readonly Dictionary<PauseReason, string> PauseReasons = new()
    {
        [PauseReason.ThirdParty] = "征求第三方意见",
        [PauseReason.Consultation] = "与共同制作机关协商",
    };

    private static readonly Dictionary<MediaKind, string> Media = new()
    {
        [MediaKind.Image] = "图片",
        [MediaKind.Voice] = "语音",
        [MediaKind.Video] = "视频",
    };

    private static readonly Dictionary<Rung, string> Rungs = new()
    {
        [Rung.CustomerService] = "客服消息",
        [Rung.Subscription] = "订阅通知",
        [Rung.Template] = "模板消息",
        [Rung.LookUp] = "凭查询码查看",
    };

    private static readonly Dictionary<RungResult, string> RungResults = new()
    {
        [RungResult.Sending] = "正在发送",
        [RungResult.Sent] = "已受理，待回执",
        [RungResult.Delivered] = "已送达",
        [RungResult.Later] = "稍后再试",
        [RungResult.Closed] = "不可用",
        [RungResult.Refused] = "被拒",
        [RungResult.Unknown] = "结果不明",
        [RungResult.Waiting] = "等候市民",
    };

    public static string Zh(this MediaKind kind) => Media[kind];

    public static string Zh(this Rung rung) => Rungs[rung];

    public static string Zh(this RungResult result) => RungResults[result];

    public static string Zh(this DisclosureAnswer answer) => DisclosureAnswers[answer];

    public static string Zh(this ReceiptWay way) => ReceiptWays[way];

    public static string Zh(this PauseReason reason) => PauseReasons[reason];
    private static readonly Dictionary<Accusation, string> Accusations = new()
    {
        [Accusation.None] = "否",
        [Accusation.Marked] = "来信人举报",
        [Accusation.Found] = "系统识别，待认定",
        [Accusation.Confirmed] = "已认定",
        [Accusation.Cleared] = "已排除",
    };

    public static string Zh(this Accusation accusation) => Accusations[accusation];

    public static string Zh(this ItemKind kind) => Kinds[kind];

    public static string Zh(this ItemState state) => States[state];

    public static string Zh(this DeliveryState state) => Deliveries[state];

    public static string Zh(this DeliveryPurpose purpose) => Purposes[purpose];

    public static string Zh(this AttachmentPurpose purpose) => AttachmentPurposes[purpose];

    public static string Zh(this ItemMark mark) => Marks[mark];

    public static string Zh(this HistoryKind act) => Acts[act];

    public static string Zh(this Role role) => Roles[role];

    /// <summary>A kind by its Chinese name; null when it is none.</summary>
    public static ItemKind? KindOf(string name) => Find(Kinds, name);

    /// <summary>A state by its Chinese name; null when it is none.</summary>
    public static ItemState? StateOf(string name) => Find(States, name);

    private static T? Find<T>(Dictionary<T, string> names, string name)
        where T : struct
    {
        foreach (var (value, zh) in names)
        {
            if (zh == name)
            {
                return value;
            }
        }

        return null;
    }
}
