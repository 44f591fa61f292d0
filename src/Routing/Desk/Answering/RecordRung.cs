using Messaging.Routing.Mailbox.Conversations;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Answering;

/// <summary>
/// Writes down each try to reach a citizen, before it begins and when it has ended (送达尝试). What the citizen allowed is looked at and
/// counted in the same transaction, so that two nodes never spend the same message.
/// </summary>
public sealed class RecordRung(StoreWriter writer, TimeProvider time)
{
    public async Task<RungBegun> BeginAsync(long id, RungNeeds needs, CancellationToken cancel)
    {
        var (begun, closed) = await writer.RunAsync((db, token) => BeginAsync(db, id, needs, token), cancel);

        // The number of the row is known once it is saved.
        return new RungBegun(begun?.Id, closed);
    }

    public Task EndAsync(long tried, RungEnd end, CancellationToken cancel) =>
        writer.RunAsync(
            async (db, token) =>
            {
                var now = time.Now();
                var one = await db.RungTries.Include(t => t.Delivery).FirstAsync(t => t.Id == tried, token);

                // The proof may have overtaken the answer to the call.
                if (one.Result is RungResult.Sending)
                {
                    one.End(end.Result, end.Code, end.Reason, end.MessageId, now);
                }

                if (end.PartDone)
                {
                    one.Delivery!.PartDone();
                }

                if (end.ClosesWindow || end.GivesBackMessage || end.EndsConsentTo is not null || end.GivesBackConsentTo is not null)
                {
                    await SettleAsync(db, one.Delivery!, end, token);
                }

                return true;
            },
            cancel);

    /// <summary>A rung that is not tried, or where nothing is sent because the citizen comes to it.</summary>
    public Task SkipAsync(long id, Rung rung, RungResult result, string reason, CancellationToken cancel) =>
        writer.RunAsync(
            async (db, token) =>
            {
                var delivery = await db.Deliveries.Include(d => d.Tries).FirstAsync(d => d.Id == id, token);
                delivery.Skip(rung, result, reason, time.Now());
                return true;
            },
            cancel);

    private async Task<(RungTry? Begun, string? Closed)> BeginAsync(MailboxDb db, long id, RungNeeds needs, CancellationToken cancel)
    {
        var now = time.Now();
        var delivery = await db.Deliveries.Include(d => d.Tries).FirstAsync(d => d.Id == id, cancel);
        var conversation = await db.FindConversationAsync(delivery.Way, delivery.Account, delivery.AddressHash, cancel);
        if (Closed(conversation, needs, now) is { } closed)
        {
            delivery.Skip(needs.Rung, RungResult.Closed, closed, now);
            return (null, closed);
        }

        if (needs.Messages is not null)
        {
            conversation?.CountSend();
        }

        if (needs is { Template: not null, LongTerm: false })
        {
            conversation?.CountAcceptance();
        }

        return (delivery.Begin(needs.Rung, needs.Part, now), null);
    }

    private static async Task SettleAsync(MailboxDb db, Delivery delivery, RungEnd end, CancellationToken cancel)
    {
        if (await db.FindConversationAsync(delivery.Way, delivery.Account, delivery.AddressHash, cancel) is not { } conversation)
        {
            return;
        }

        if (end.GivesBackMessage)
        {
            conversation.GiveBackSend();
        }

        if (end.GivesBackConsentTo is { } unused)
        {
            conversation.GiveBackAcceptance(unused);
        }

        if (end.ClosesWindow)
        {
            conversation.Close();
        }

        if (end.EndsConsentTo is { } template)
        {
            conversation.WithdrawAcceptance(template);
        }
    }

    /// <returns>Why nothing may go out; null when it may.</returns>
    private static string? Closed(Conversation? conversation, RungNeeds needs, DateTimeOffset now)
    {
        if (conversation?.LeftAt is not null)
        {
            return "The citizen no longer follows the account.";
        }

        if (needs.Messages is { } messages)
        {
            conversation?.AssumeOpen(needs.Usual, now);
            var left = conversation?.MaySend(now) ?? 0;
            return left >= messages ? null
                : left == 0 ? "The window for messages is closed."
                : $"The answer needs {messages} messages, the window allows {left}.";
        }

        return needs.Template is { } template && conversation?.HasAccepted(template) is not true
            ? "The citizen has not agreed to a notice."
            : null;
    }
}
