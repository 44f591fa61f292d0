using Messaging.Routing.Mailbox.Deadlines;

namespace Messaging.MailboxApi.Notify;

/// <summary>How colleagues are told (通知设置).</summary>
/// <param name="Smtp">Null: no e-mail.</param>
/// <param name="Robot">Address of the group's robot, with its key; null: no group.</param>
internal sealed record NotifyOptions(OfficeHours Hours, SmtpOptions? Smtp, Uri? Robot)
{
    /// <summary>The robot's address is its password.</summary>
    public override string ToString() => nameof(NotifyOptions);
}
