using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Desk.Citizens;

/// <summary>评价: the citizen grades the answer, once.</summary>
public sealed class RateOwnItem(ChangeOwnItem change, Clocks clocks)
{
    /// <exception cref="InvalidInputException"><c>score.range</c></exception>
    /// <exception cref="RefusedException"><c>state.rate</c>, <c>rating.twice</c>.</exception>
    public Task<MailboxItem?> ExecuteAsync(string number, CitizenProof proof, int score, string? comment, CancellationToken cancel) =>
        score is < 1 or > 5
            ? throw new InvalidInputException("score.range", "score: a grade from 1 (非常不满意) to 5 (非常满意) is expected.")
            : change.RunAsync(number, proof, (db, item, now, token) => item.RateAsync(db, score, comment, clocks, now, token), cancel);
}
