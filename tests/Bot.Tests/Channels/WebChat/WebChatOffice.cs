using System.Text;
using Messaging.Bot.Activities;
using Messaging.Bot.Channels.WebChat;
using Messaging.Bot.Channels.WebChat.Uploads;
using Messaging.Bot.Dialog;
using Messaging.Routing.Classification;
using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Desk.Attachments;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Desk.Wordings;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Store;
using Messaging.Testing;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Bot.Tests.Channels.WebChat;

/// <summary>Web chat on one node of an office, without a server before it.</summary>
internal sealed class WebChatOffice
{
    private readonly Office _office;

    public WebChatOffice(Office office, CitizenLimits? limits = null, DirectLineOptions? options = null)
    {
        var languages = new Languages(new Phrases(office.Get<Organisation>()), new EnglishPhrases(office.Get<Organisation>()));
        _office = office;
        Log = new DirectLineLog(office.Get<IDbContextFactory<MailboxDb>>(), office.Get<Keys>());
        Proof = new WebChatProof(office.Get<IDbContextFactory<MailboxDb>>(), office.Get<RecordDelivery>());
        Channel = new WebChatChannel(office.Get<StoreWriter>(), office.Get<Keys>(), languages, Sockets, options ?? new DirectLineOptions(), office.Clock);
        Turn = new DirectLineTurn(
            office.Get<FileMessage>(),
            new BotByLanguage(
                languages, office.Get<MessageReader>(), office.Get<DispatchRule>(), limits ?? new CitizenLimits(enabled: false),
                office.Get<SuggestWordings>()),
            Log,
            Sockets,
            office.Clock);
    }

    public static DirectLineGrant Grant { get; } = new("conversation-1", "dl_6f");

    public OpenSockets Sockets { get; } = new();

    public DirectLineLog Log { get; }

    public ServedLines Served => new(new UploadLinks(_office.Get<AttachmentLinks>()), "https://mailbox.example.gov.cn");

    public WebChatProof Proof { get; }

    public WebChatChannel Channel { get; }

    public DirectLineTurn Turn { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Task<string> SayAsync(string text, string? clientActivityId = null, string locale = "zh-CN") =>
        Turn.TakeAsync(
            Grant,
            Upload.None(new Activity
            {
                Type = ActivityTypes.Message,
                Text = text,
                Locale = locale,
                ChannelData = ActivityJson.ToElement(new { clientActivityID = clientActivityId ?? Some.Id("client") }),
            }),
            Cancel);

    public async Task<IReadOnlyList<Activity>> SaidAsync()
    {
        var conversation = await Log.FindAsync(Grant.Conversation, Cancel);
        return conversation is null
            ? []
            : [.. (await Log.ReadAsync(conversation.Key, 0, 1_000, Cancel)).Select(line => ActivityJson.Read(line.Activity))];
    }

    /// <summary>Has the office answer everything that was filed; gives the last delivery, not yet sent.</summary>
    public async Task<(Delivery Delivery, string Number)> ApprovedAnswerAsync()
    {
        await using var db = _office.Read();
        var number = await db.Items.OrderByDescending(item => item.Id).Select(item => item.Number).FirstAsync(Cancel);
        var member = Some.MemberOf("EXP");
        await _office.Get<AssignItem>().ExecuteAsync(number, "EXP", null, Some.Dispatcher, null, Cancel);
        var drafted = await _office.Get<AnswerItem>().ExecuteAsync(number, "已退回原卡。", member, null, Cancel);
        await _office.Get<ReviewAnswer>().ApproveAsync(number, Some.Reviewer, drafted!.Version, Cancel);
        return (await db.Deliveries.AsNoTracking().OrderByDescending(delivery => delivery.Id).FirstAsync(Cancel), number);
    }

    public async Task<DeliveryState> StateAsync(long delivery)
    {
        await using var db = _office.Read();
        return await db.Deliveries.Where(row => row.Id == delivery).Select(row => row.State).SingleAsync(Cancel);
    }

    public static string Text(byte[] frame) => Encoding.UTF8.GetString(frame);
}
