namespace Messaging.Routing.Mailbox.Items;

/// <summary>What a history row tells (办理过程). Part of the public interface: kinds are added, never renamed.</summary>
public enum HistoryKind
{
    /// <summary>登记</summary>
    Registered,

    /// <summary>补充来言: a further line of the same citizen was added.</summary>
    Joined,

    /// <summary>来言结束: the citizen has said all.</summary>
    JoiningClosed,

    /// <summary>类型更正</summary>
    KindCorrected,

    /// <summary>受理</summary>
    Accepted,

    /// <summary>不予受理</summary>
    Declined,

    /// <summary>分办</summary>
    Dispatched,

    /// <summary>签收</summary>
    Taken,

    /// <summary>退回分办</summary>
    Returned,

    /// <summary>转出</summary>
    Referred,

    /// <summary>撤回</summary>
    Withdrawn,

    /// <summary>批注</summary>
    Noted,

    /// <summary>拟稿</summary>
    Drafted,

    /// <summary>退改</summary>
    SentBack,

    /// <summary>签发: approved, and a delivery is on its way.</summary>
    Approved,

    /// <summary>源平台已答复</summary>
    AnsweredUpstream,

    /// <summary>源平台已终结: declined, referred, merged, withdrawn or invalid before it came here; the row's state says which.</summary>
    EndedUpstream,

    /// <summary>已发送</summary>
    Sent,

    /// <summary>送达</summary>
    Delivered,

    /// <summary>送达结果不明</summary>
    DeliveryUnknown,

    /// <summary>未送达</summary>
    DeliveryFailed,

    /// <summary>重新送达: the way is open again, for example because the citizen wrote.</summary>
    DeliveryRetried,

    /// <summary>办结</summary>
    Completed,

    /// <summary>补正: the citizen is asked for what is missing.</summary>
    SupplementAsked,

    /// <summary>已补正</summary>
    Supplemented,

    /// <summary>裁定: a second return was ruled on; the division is bound.</summary>
    Ruled,

    /// <summary>申请延期</summary>
    ExtensionAsked,

    /// <summary>同意延期</summary>
    Extended,

    /// <summary>不同意延期</summary>
    ExtensionRefused,

    /// <summary>并案</summary>
    Merged,

    /// <summary>撤销并案</summary>
    Unmerged,

    /// <summary>并案答复: the answer of the item it was merged into.</summary>
    AnsweredAlong,

    /// <summary>拟作无效: proposed by one, to be confirmed by another.</summary>
    InvalidProposed,

    /// <summary>无效</summary>
    Invalidated,

    /// <summary>催办</summary>
    Urged,

    /// <summary>督办</summary>
    Supervised,

    /// <summary>重办</summary>
    Reopened,

    /// <summary>评价</summary>
    Rated,

    /// <summary>回访</summary>
    CalledBack,

    /// <summary>公开</summary>
    Published,

    /// <summary>撤下公开</summary>
    Unpublished,

    /// <summary>归档</summary>
    Archived,

    /// <summary>结转</summary>
    CarriedOver,

    /// <summary>附件: a file was added; its hash stands in the row.</summary>
    AttachmentAdded,

    /// <summary>附件未取到: what the citizen sent beside words could not be fetched from the channel.</summary>
    AttachmentLost,

    /// <summary>重新计期: a holiday notice or a rule changed.</summary>
    Redated,

    /// <summary>确认收到: the receipt day of an application for disclosure.</summary>
    ReceiptConfirmed,

    /// <summary>暂停计期</summary>
    ClockPaused,

    /// <summary>恢复计期</summary>
    ClockResumed,

    /// <summary>视为放弃: not supplemented by the given day.</summary>
    Abandoned,
    /// <summary>识别检举控告: a complaint of a division's conduct was found or marked; it is kept from that division.</summary>
    AccusationFound,

    /// <summary>认定检举控告</summary>
    AccusationConfirmed,

    /// <summary>排除检举控告</summary>
    AccusationCleared,

    /// <summary>更正被反映处室</summary>
    AccusedCorrected,

    /// <summary>要求保密</summary>
    MadeConfidential,

    /// <summary>查看来信人: name or phone were opened, with a reason.</summary>
    PersonOpened,

    /// <summary>已阅: the citizen opened what was told, with number and code or on a page the channel vouches for.</summary>
    Read,
}
