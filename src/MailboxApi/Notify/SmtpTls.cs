namespace Messaging.MailboxApi.Notify;

/// <summary>How the line to the mail server is protected (加密方式).</summary>
internal enum SmtpTls
{
    /// <summary>Begins in clear and goes on encrypted, or not at all; usually port 587.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte; usually port 465.</summary>
    Implicit,

    /// <summary>In clear: on this machine, or without a password.</summary>
    None,
}
