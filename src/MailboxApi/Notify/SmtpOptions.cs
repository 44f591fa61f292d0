namespace Messaging.MailboxApi.Notify;

/// <summary>The mail server that reminders leave by (邮件服务器).</summary>
internal sealed record SmtpOptions(string Host, int Port, SmtpTls Tls, string From, string? User, string? Password)
{
    /// <summary>A record would print its password wherever it is logged.</summary>
    public override string ToString() => nameof(SmtpOptions);
}
