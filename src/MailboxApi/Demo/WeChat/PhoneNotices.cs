namespace Messaging.MailboxApi.Demo.WeChat;

/// <summary>Reports a notice as arrived, as WeChat does a moment after it took one: the proof that the account waits for.</summary>
internal sealed partial class PhoneNotices(DemoPhones phones, PhoneSender sender, ILogger<PhoneNotices> logger)
{
    private long _lastId = 1_000_000;

    public void Take(FakeWeChatCall call)
    {
        if (!call.Arrived || phones.Find(call.ToUser) is not { } phone)
        {
            return;
        }

        // Sending a subscription message gives no id; only its event has one.
        var id = call.MessageId ?? $"{Interlocked.Increment(ref _lastId)}";

        // Not awaited: the answer to the call itself goes out first.
        _ = call.Path switch
        {
            "/cgi-bin/message/template/send" => ReportAsync(
                phone, "TEMPLATESENDJOBFINISH", [FakeWeChatCallbacks.Part("MsgID", id), FakeWeChatCallbacks.Part("Status", phone.Following ? "success" : "failed:user block")]),
            "/cgi-bin/message/subscribe/bizsend" => ReportAsync(
                phone,
                "subscribe_msg_sent_event",
                [
                    FakeWeChatCallbacks.Parts(
                        "SubscribeMsgSentEvent",
                        FakeWeChatCallbacks.Parts(
                            "List",
                            FakeWeChatCallbacks.Part("TemplateId", DemoWeChat.Subscription),
                            FakeWeChatCallbacks.Part("MsgID", id),
                            FakeWeChatCallbacks.Part("ErrorCode", "0"),
                            FakeWeChatCallbacks.Part("ErrorStatus", "success"))),
                ]),
            _ => Task.CompletedTask,
        };
    }

    private async Task ReportAsync(DemoPhone phone, string name, IEnumerable<System.Xml.Linq.XElement> fields)
    {
        try
        {
            await sender.ReportAsync(phone, name, fields, CancellationToken.None);
        }
        catch (Exception failure)
        {
            LogFailed(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A played report of a notice could not be pushed")]
    private partial void LogFailed(Exception failure);
}
