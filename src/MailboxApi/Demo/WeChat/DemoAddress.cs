namespace Messaging.MailboxApi.Demo.WeChat;

/// <summary>A listening address as this machine reaches it: <c>http://*:80</c> is every address and none.</summary>
internal static class DemoAddress
{
    public static string Local(string listening)
    {
        var first = listening.Split(';')[0].Trim();
        foreach (var every in new[] { "://*", "://+", "://0.0.0.0", "://[::]" })
        {
            first = first.Replace(every, "://127.0.0.1", StringComparison.Ordinal);
        }

        return first.TrimEnd('/');
    }
}
