using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Mailbox.Conversations;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Intake;

/// <summary>
/// Takes a citizen's message on a channel, once, however often it is sent: the message, the item it becomes or joins, and the reply are one
/// save, and a retry gets that very reply, also from another node and after a crash.
/// </summary>
public sealed class FileMessage(
    StoreWriter writer, RegisterItem register, TriageMessage triage, Clocks clocks, Keys keys, IntakeOptions options, TimeProvider time)
{
    /// <param name="message">As the channel handed it in.</param>
    /// <param name="answer">
    /// Decides what to do with the message and words the reply, inside the transaction; it may run again and must touch nothing but the turn.
    /// </param>
    /// <param name="cancel">Gives up waiting.</param>
    public Task<TurnResult> ExecuteAsync(
        IncomingMessage message, Func<Turn, CancellationToken, Task<string>> answer, CancellationToken cancel)
    {
        var senderHash = keys.SenderHash(message.Sender);
        return writer.RunAsync(
            async (db, token) => await FindAsync(db, message, senderHash, token) is { } before
                ? new TurnResult(keys.Open(before.Reply!), Repeated: true, before.Item?.Number, before.ReceivedAt)
                : await TakeAsync(db, message, senderHash, answer, token),
            cancel);
    }

    private async Task<TurnResult> TakeAsync(
        MailboxDb db,
        IncomingMessage message,
        string senderHash,
        Func<Turn, CancellationToken, Task<string>> answer,
        CancellationToken cancel)
    {
        var now = Mailbox.Deadlines.ChinaTime.Now(time);
        var conversation = await db.ConversationAsync(keys, message.Channel, message.Account, message.Sender, now, cancel);
        conversation.LastHeardAt = now;
        if (message.Opens is { } window)
        {
            conversation.Open(window, now);
        }
        else
        {
            conversation.Touch();
        }

        var inbound = new InboundMessage
        {
            Channel = message.Channel,
            Account = message.Account,
            SenderHash = senderHash,
            MessageId = message.MessageId,
            ReceivedAt = now,
            Text = keys.Protect(message.Text),
        };
        db.InboundMessages.Add(inbound);

        var turn = new Turn(db, message, conversation, inbound, register, triage, clocks, keys, options, now);
        await turn.FindOpenItemAsync(cancel);
        var reply = await answer(turn, cancel);
        inbound.Reply = keys.Protect(reply);
        await ReopenWay.RunAsync(db, conversation, now, cancel);
        return new TurnResult(reply, Repeated: false, inbound.Item?.Number, now);
    }

    private static Task<InboundMessage?> FindAsync(
        MailboxDb db, IncomingMessage message, string senderHash, CancellationToken cancel) =>
        db.InboundMessages.Include(inbound => inbound.Item).FirstOrDefaultAsync(
            inbound => inbound.Channel == message.Channel
                && inbound.Account == message.Account
                && inbound.SenderHash == senderHash
                && inbound.MessageId == message.MessageId,
            cancel);
}
