using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Mailbox.Conversations;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Store;

namespace Messaging.Routing.Desk.Intake;

/// <summary>可达性: what a citizen did on the channel beside writing, and what it lets us send.</summary>
public sealed class CitizenReach(StoreWriter writer, Keys keys, TimeProvider time)
{
    /// <summary>A tap on the menu, for example: we may send for a moment, and what waited goes first.</summary>
    public Task OpenAsync(string channel, string account, string sender, SendWindow window, CancellationToken cancel) =>
        ChangeAsync(
            channel,
            account,
            sender,
            async (db, conversation, now, token) =>
            {
                conversation.Open(window, now);
                await ReopenWay.RunAsync(db, conversation, now, token);
            },
            cancel);

    /// <summary>取消关注</summary>
    public Task LeaveAsync(string channel, string account, string sender, CancellationToken cancel) =>
        ChangeAsync(channel, account, sender, (conversation, now) => conversation.Leave(now), cancel);

    /// <summary>撤回授权: what was kept for talking is dropped; records stay.</summary>
    public Task ForgetAsync(string channel, string account, string sender, CancellationToken cancel) =>
        ChangeAsync(channel, account, sender, (conversation, _) => conversation.Forget(), cancel);

    /// <summary>Consent to one more notice, or its withdrawal.</summary>
    public Task ConsentAsync(string channel, string account, string sender, string template, bool given, CancellationToken cancel) =>
        ChangeAsync(
            channel,
            account,
            sender,
            (conversation, _) =>
            {
                if (given)
                {
                    conversation.Accept(template);
                }
                else
                {
                    conversation.WithdrawAcceptance(template);
                }
            },
            cancel);

    private Task ChangeAsync(
        string channel, string account, string sender, Action<Conversation, DateTimeOffset> change, CancellationToken cancel) =>
        ChangeAsync(
            channel,
            account,
            sender,
            (_, conversation, now, _) =>
            {
                change(conversation, now);
                return Task.CompletedTask;
            },
            cancel);

    private Task ChangeAsync(
        string channel,
        string account,
        string sender,
        Func<MailboxDb, Conversation, DateTimeOffset, CancellationToken, Task> change,
        CancellationToken cancel) =>
        writer.RunAsync(
            async (db, token) =>
            {
                var now = time.Now();
                await change(db, await db.ConversationAsync(keys, channel, account, sender, now, token), now, token);
                return true;
            },
            cancel);
}
