using System.Text;
using Messaging.Bot.Activities;
using Messaging.Bot.Dialog;
using Messaging.Routing.Mailbox.Conversations;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>
/// Brings an approved answer into the citizen's web chat (网页对话): a line like any other, on the screen at once where a page is open,
/// and otherwise there when the citizen comes back. That it was seen is proven later, by <see cref="WebChatProof"/>.
/// </summary>
internal sealed class WebChatChannel(StoreWriter writer, Keys keys, Languages languages, OpenSockets sockets, DirectLineOptions options, TimeProvider time) : IChannel
{
    public const string ChannelName = DeliveryWay.WebChat;

    public string Name => ChannelName;

    /// <summary>A delivery is one line, however often it is sent.</summary>
    public bool MayRepeat => true;

    public async Task<SendOutcome> SendAsync(Delivery delivery, string itemNumber, CancellationToken cancel)
    {
        var conversation = await writer.RunAsync((db, token) => AppendAsync(db, delivery, itemNumber, token), cancel);
        if (conversation is null)
        {
            return new SendOutcome.CannotReach("There is no such web-chat conversation.");
        }

        sockets.TellNewLines(conversation.Id);
        return new SendOutcome.Sent();
    }

    /// <returns>Null when the address is no conversation of ours.</returns>
    private async Task<Conversation?> AppendAsync(MailboxDb db, Delivery delivery, string itemNumber, CancellationToken cancel)
    {
        var conversation = await db.Conversations.FirstOrDefaultAsync(
            c => c.Channel == ChannelName && c.Account == delivery.Account && c.SenderHash == delivery.AddressHash, cancel);
        if (conversation is null || await db.Lines.AnyAsync(line => line.DeliveryId == delivery.Id, cancel))
        {
            return conversation;
        }

        var id = keys.Open(conversation.Sender);
        var back = await WayBackAsync(db, conversation, delivery.ItemId, cancel);
        var phrases = languages.In(back.Locale);
        var page = options.PublicBaseUrl is { } site ? site.AbsoluteUri.TrimEnd('/') + phrases.LookUpView : null;
        var answer = back.Address(phrases.Message(delivery, itemNumber, page));
        db.AddLine(
            keys,
            conversation,
            fromBot: true,
            time.Now(),
            (seq, at) => Encoding.UTF8.GetString(ActivityJson.Write(answer with { Id = DirectLineIds.Activity(id, seq), Timestamp = at })),
            delivery.Id);
        return conversation;
    }

    /// <summary>
    /// To the message the item began with; into the conversation at large when the item came some other way, because a page
    /// holds back what answers a message it does not have.
    /// </summary>
    private async Task<ConversationReference> WayBackAsync(
        MailboxDb db, Conversation conversation, long item, CancellationToken cancel)
    {
        var here = db.InboundMessages.Where(message =>
            message.Channel == ChannelName &&
            message.Account == conversation.Account &&
            message.SenderHash == conversation.SenderHash);
        var begun = await here.Where(message => message.ItemId == item).OrderBy(message => message.Id).FirstOrDefaultAsync(cancel)
            ?? await here.FirstAsync(message => message.MessageId == DirectLineTurn.StartId, cancel);
        var reply = ActivityJson.Read(keys.Open(begun.Reply!));
        return new ConversationReference
        {
            ActivityId = reply.ReplyToId,
            ChannelId = ChannelName,
            Conversation = reply.Conversation,
            User = reply.Recipient,
            Bot = WebChatParties.Mailbox,
            Locale = reply.Locale,
        };
    }
}
