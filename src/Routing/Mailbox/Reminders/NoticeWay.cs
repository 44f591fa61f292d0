namespace Messaging.Routing.Mailbox.Reminders;

/// <summary>By which way colleagues are reminded (通知渠道).</summary>
public enum NoticeWay
{
    /// <summary>电子邮件: to one member.</summary>
    EMail,

    /// <summary>企业微信群机器人: to the office's group.</summary>
    WorkWeChat,
}
