namespace Messaging.Routing.Mailbox.Reminders;

/// <summary>The office's words for steps, ways and results of chasing (催办用语).</summary>
public static class ReminderNames
{
    public static string Zh(this ReminderStep step) => step switch
    {
        ReminderStep.BeforeDue => "即将到期",
        ReminderStep.AtDue => "今日到期",
        ReminderStep.DayAfter => "已逾期",
        ReminderStep.FiveDaysOver => "逾期督办",
        ReminderStep.Urged => "催办",
        ReminderStep.Burst => "专题报告",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public static string Zh(this NoticeWay way) => way switch
    {
        NoticeWay.EMail => "电子邮件",
        NoticeWay.WorkWeChat => "企业微信群",
        _ => throw new ArgumentOutOfRangeException(nameof(way)),
    };

    public static string Zh(this NoticeState state) => state switch
    {
        NoticeState.Pending => "待发送",
        NoticeState.Sent => "已发送",
        NoticeState.Unknown => "结果不明",
        NoticeState.Failed => "发送失败",
        NoticeState.NoChannel => "未配置通知渠道",
        NoticeState.NoAddress => "未登记邮箱",
        NoticeState.Dropped => "不再发送",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
