using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;

namespace Messaging.Routing.Desk.Citizens;

/// <summary>What follows for others from what a citizen does about an item, in a conversation and on the look-up page alike (市民操作).</summary>
internal static class OwnItemVerbs
{
    /// <summary>评价: a bad grade opens a redo and a call-back, and takes down what was published.</summary>
    public static async Task RateAsync(
        this MailboxItem item, MailboxDb db, int score, string? comment, Clocks clocks, DateTimeOffset now, CancellationToken cancel)
    {
        item.Rate(score, comment, clocks.Redo(now), now);
        await TakenDown.RunAsync(db, item, Actor.Citizen, now, cancel);
    }

    /// <summary>撤回: whose items were merged into it get them back.</summary>
    public static async Task WithdrawAsync(this MailboxItem item, MailboxDb db, DateTimeOffset now, CancellationToken cancel, string? reason = null)
    {
        item.Withdraw(Actor.Citizen, now, reason);
        await MergedItems.LetGoAsync(db, item, now, cancel);
    }

    /// <summary>补正: the clock goes on, and the whole is read for accusations again.</summary>
    public static void Supplement(
        this MailboxItem item, string words, Clocks clocks, Intake.ReadAccusation accusations, DateTimeOffset now, string? place = null) =>
        item.Supplement(words, clocks.Supplemented(item, now), Actor.Citizen, now, accusations.Grown(item, words), place);
}
