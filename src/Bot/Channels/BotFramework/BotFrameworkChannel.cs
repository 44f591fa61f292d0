using System.Net;
using Messaging.Bot.Activities;
using Messaging.Bot.Dialog;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Bot.Channels.BotFramework;

/// <summary>Brings an answer back over a Bot Framework channel (其他会话渠道), into the conversation as its last message described it.</summary>
internal sealed class BotFrameworkChannel(
    IDbContextFactory<MailboxDb> contexts, Keys keys, Languages languages, ConnectorClient client, TimeProvider time) : IChannel
{
    public const string ChannelName = DeliveryWay.BotFramework;

    private static readonly TimeSpan _again = TimeSpan.FromMinutes(2);

    public string Name => ChannelName;

    public bool MayRepeat => false;

    public async Task<SendOutcome> SendAsync(Delivery delivery, string itemNumber, CancellationToken cancel)
    {
        if (await ReferenceAsync(delivery, cancel) is not { } reference)
        {
            return new SendOutcome.CannotReach("There is no such conversation.");
        }

        var told = languages.In(reference.Locale).Message(delivery, itemNumber, page: null);
        var status = await client.SendAsync(reference.Address(told), cancel);
        return status switch
        {
            >= (HttpStatusCode)200 and < (HttpStatusCode)300 => new SendOutcome.Delivered($"connector: {(int)status}"),
            HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => new SendOutcome.TryLater(time.GetUtcNow() + _again, $"connector: {(int)status}"),
            >= HttpStatusCode.InternalServerError => new SendOutcome.Unknown($"connector: {(int)status}"),
            _ => new SendOutcome.CannotReach($"connector: {(int)status}"),
        };
    }

    /// <summary>From the reply to the citizen's newest message: a channel's address may change, and the newest is the one it vouched for last.</summary>
    private async Task<ConversationReference?> ReferenceAsync(Delivery delivery, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var newest = await db.InboundMessages
            .Where(message => message.Channel == ChannelName && message.Account == delivery.Account && message.SenderHash == delivery.AddressHash && message.Reply != null)
            .OrderByDescending(message => message.Id)
            .Select(message => message.Reply)
            .FirstOrDefaultAsync(cancel);
        return newest is null ? null : Back(ActivityJson.Read(keys.Open(newest)));
    }

    private static ConversationReference Back(Activity reply) => new()
    {
        ChannelId = reply.ChannelId,
        ServiceUrl = reply.ServiceUrl,
        Conversation = reply.Conversation,
        User = reply.Recipient,
        Bot = reply.From,
        Locale = reply.Locale,
    };
}
