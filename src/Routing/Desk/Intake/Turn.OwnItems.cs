using Messaging.Routing.Classification.Fitting;
using Messaging.Routing.Desk.Citizens;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Intake;

/// <summary>What the citizen may do about items that are filed.</summary>
public sealed partial class Turn
{
    private const int MostCompared = 20;

    /// <summary>Of the pairs of characters of the shorter text.</summary>
    private const double MuchTheSame = 0.5;

    /// <summary>已解决: the citizen needs no answer any more.</summary>
    public Task WithdrawAsync(MailboxItem item, CancellationToken cancel) => item.WithdrawAsync(_db, Now, cancel);

    /// <summary>
    /// 重复来信: an earlier item of this citizen that says much the same as the one just filed, however it stands. Only the own: what others wrote is
    /// nobody's business.
    /// </summary>
    public async Task<MailboxItem?> ContinuedItemAsync(MailboxItem filed, CancellationToken cancel)
    {
        if (!_filedBefore)
        {
            return null;
        }

        var likeness = new Likeness(filed.Text);
        if (!likeness.CanTell)
        {
            return null;
        }

        // The one just filed is not in the store yet.
        var own = await OwnItems().OrderByDescending(item => item.Id).Take(MostCompared).ToListAsync(cancel);
        return own
            .Where(item => item.Number != filed.Number && item.State is not (ItemState.Invalid or ItemState.Withdrawn))
            .Select(item => (Item: item, Likeness: likeness.Of(item.Text)))
            .Where(one => one.Likeness >= MuchTheSame)
            .OrderByDescending(one => one.Likeness)
            .FirstOrDefault().Item;
    }

    /// <summary>The citizen says what kind it really is.</summary>
    public void CorrectKind(MailboxItem item, ItemKind kind)
    {
        item.CorrectKind(kind, _clocks.For(kind, item), Actor.Citizen, Now);
        item.FindAccusation(_triage.Accusations.Grown(item, ""), Now);
    }

    /// <summary>保密: asked for at any time, also of an item that is long with its division.</summary>
    public void KeepConfidential(MailboxItem item) => item.KeepConfidential(Actor.Citizen, Now);

    /// <summary>催办, once a day.</summary>
    /// <exception cref="Mailbox.RefusedException"><c>urge.again</c></exception>
    public void Urge(MailboxItem item) => item.Urge(Actor.Citizen, Now);

    /// <summary>评价: a bad grade opens a redo and a call-back.</summary>
    public Task RateAsync(MailboxItem item, int score, string? comment, CancellationToken cancel) =>
        item.RateAsync(_db, score, comment, _clocks, Now, cancel);

    /// <summary>补正: the own item that waits for more, or is just getting it line by line; null when there is none.</summary>
    public async Task<MailboxItem?> AwaitedItemAsync(CancellationToken cancel)
    {
        if (!_filedBefore)
        {
            return null;
        }

        var since = Now - _options.JoinFor;
        var asked = await OwnItems()
            .Where(item => item.State == ItemState.AwaitingSupplement || (item.State == ItemState.InHandling && item.SupplementedAt > since))
            .OrderByDescending(item => item.SupplementAskedAt)
            .FirstOrDefaultAsync(cancel);
        return asked?.TakesSupplement(_options.JoinFor, Now) == true ? asked : null;
    }

    public async Task SupplementAsync(MailboxItem item, string said, CancellationToken cancel, string? place = null)
    {
        item.Supplement(await WithoutCodesAsync(said, cancel), _clocks, _triage.Accusations, Now, place);
        _inbound.Item = item;
        await AttachAsync(item, cancel);
    }
}
