using System.Net.Mail;
using Messaging.MailboxApi.Notify;
using Messaging.Routing.Mailbox.Deadlines;

namespace Messaging.MailboxApi.Configuration;

/// <summary>Section <c>Notify</c>: when and how colleagues are reminded.</summary>
internal static class NotifySettings
{
    private const string HostKey = "Notify:Smtp:Host";
    private const string RobotKey = "Notify:WorkWeChatUrl";
    private const string HoursKey = "Notify:OfficeHours";
    private const string TlsKey = "Notify:Smtp:Tls";
    private const string PortKey = "Notify:Smtp:Port";
    private const string FromKey = "Notify:Smtp:From";
    private const string UserKey = "Notify:Smtp:User";
    private const string PasswordKey = "Notify:Smtp:Password";
    private const int StartTlsPort = 587;
    private const int ImplicitPort = 465;
    private const int LastPort = 65535;

    public static NotifyOptions ReadNotify(this IConfiguration configuration) =>
        new(Hours(configuration), Smtp(configuration), Robot(configuration));

    /// <summary>For a demonstration, which tells nobody outside.</summary>
    public static void SwitchOff(IConfiguration configuration)
    {
        foreach (var key in (string[])[HostKey, FromKey, UserKey, PasswordKey, RobotKey])
        {
            configuration[key] = "";
        }
    }

    private static OfficeHours Hours(IConfiguration configuration) => Given(configuration, HoursKey) is not { } given
        ? OfficeHours.Usual
        : OfficeHours.Parse(given) ?? throw new WrongConfigurationException(HoursKey, "spans such as 08:30-12:00,14:30-18:00 are expected, in their order.");

    private static SmtpOptions? Smtp(IConfiguration configuration)
    {
        var tls = configuration.OneOf(TlsKey, SmtpTls.StartTls);
        var port = configuration.Number(PortKey, tls is SmtpTls.Implicit ? ImplicitPort : StartTlsPort, 1, LastPort);
        var (host, from, user, password) =
            (Given(configuration, HostKey), Given(configuration, FromKey), Given(configuration, UserKey), configuration[PasswordKey]);
        if (host is null)
        {
            return from is null && user is null && string.IsNullOrEmpty(password)
                ? null
                : throw new WrongConfigurationException(HostKey, "the mail server's name is expected, as other Notify:Smtp settings are given.");
        }

        if (Uri.CheckHostName(host) is UriHostNameType.Unknown)
        {
            throw new WrongConfigurationException(HostKey, "the mail server's name or address is expected, without a port.");
        }

        if (port != Math.Floor(port))
        {
            throw new WrongConfigurationException(PortKey, "a whole number is expected.");
        }

        if (from is null || !MailAddress.TryCreate(from, out _))
        {
            throw new WrongConfigurationException(FromKey, "the sender's address is expected, such as mailbox@example.gov.cn.");
        }

        if (user is null != string.IsNullOrEmpty(password))
        {
            throw new WrongConfigurationException(user is null ? UserKey : PasswordKey, "user and password are given together, or neither.");
        }

        if (user is not null && tls is SmtpTls.None && !new UriBuilder("smtp", host).Uri.IsLoopback)
        {
            throw new WrongConfigurationException(TlsKey, "a password does not leave this machine in clear; StartTls or Implicit is expected.");
        }

        return new SmtpOptions(host, (int)port, tls, from, user, user is null ? null : password);
    }

    private static Uri? Robot(IConfiguration configuration) => Given(configuration, RobotKey) switch
    {
        null => null,
        var given when Uri.TryCreate(given, UriKind.Absolute, out var url) && (url.Scheme == "https" || (url.Scheme == "http" && url.IsLoopback)) => url,
        _ => throw new WrongConfigurationException(RobotKey, "the robot's https address is expected, as the group shows it."),
    };

    private static string? Given(IConfiguration configuration, string key) => configuration[key]?.Trim() is { Length: > 0 } value ? value : null;
}
