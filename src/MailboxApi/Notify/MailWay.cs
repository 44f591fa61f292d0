using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Messaging.Routing.Desk.Chasing;
using Messaging.Routing.Mailbox.Reminders;
using MimeKit;

namespace Messaging.MailboxApi.Notify;

/// <summary>
/// 电子邮件 to one member. Until the message itself is handed over nothing has gone out and it may be tried again; a line that breaks after that
/// leaves it unknown.
/// </summary>
internal sealed partial class MailWay(SmtpOptions options, ILogger<MailWay> log) : INoticeWay
{
    private const int TimeoutMilliseconds = 20_000;
    private const int Permanent = 500;

    public NoticeWay Way => NoticeWay.EMail;

    public async Task<NoticeOutcome> SendAsync(string? address, NoticeMessage notice, CancellationToken cancel)
    {
        if (!MailboxAddress.TryParse(address, out var to))
        {
            return new NoticeOutcome.Refused("The address is none.");
        }

        using var message = new MimeMessage();
        message.From.Add(MailboxAddress.Parse(options.From));
        message.To.Add(to);
        message.Subject = notice.Subject;
        message.Body = new TextPart("plain") { Text = notice.Body };
        using var client = new SmtpClient { Timeout = TimeoutMilliseconds };
        try
        {
            await client.ConnectAsync(options.Host, options.Port, Security(), cancel);
            if (options.User is { } user)
            {
                await client.AuthenticateAsync(user, options.Password!, cancel);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            LogUnreachable(failure);
            return new NoticeOutcome.TryLater("The mail server could not be reached, or did not let us in.");
        }

        try
        {
            await client.SendAsync(message, cancel);
        }
        catch (SmtpCommandException refused)
        {
            var reason = $"The mail server answered {(int)refused.StatusCode}.";
            return (int)refused.StatusCode >= Permanent ? new NoticeOutcome.Refused(reason) : new NoticeOutcome.TryLater(reason);
        }
        catch (Exception broken) when (broken is IOException or ProtocolException or TimeoutException)
        {
            LogUnreachable(broken);
            return new NoticeOutcome.Unknown("The mail server fell silent while it took the message.");
        }

        await SayGoodbyeAsync(client, cancel);
        return new NoticeOutcome.Sent();
    }

    /// <summary>The message is taken; how the line ends does not change that.</summary>
    private async Task SayGoodbyeAsync(SmtpClient client, CancellationToken cancel)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancel);
        }
        catch (Exception broken) when (broken is IOException or ProtocolException or TimeoutException or ServiceNotConnectedException)
        {
            LogUnreachable(broken);
        }
    }

    private SecureSocketOptions Security() => options.Tls switch
    {
        SmtpTls.Implicit => SecureSocketOptions.SslOnConnect,
        SmtpTls.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server failed")]
    private partial void LogUnreachable(Exception failure);
}
