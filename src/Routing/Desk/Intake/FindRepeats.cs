using Messaging.Routing.Classification.Fitting;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Intake;

/// <summary>
/// 疑似重复: what the person at the telephone or at the counter may have said before, by phone and by words. It only shows; merging is a
/// dispatcher's decision.
/// </summary>
public sealed class FindRepeats(IDbContextFactory<MailboxDb> contexts, Keys keys)
{
    private const int MostShown = 8;
    private const int MostOpen = 500;
    private const double Alike = 0.5;

    private static readonly ItemState[] Open = [.. Enum.GetValues<ItemState>().Where(state => state.IsOpen())];

    /// <param name="phone">As typed; null or half typed: not looked for.</param>
    /// <param name="text">The matter so far.</param>
    /// <returns>Those of the same phone first, then by likeness.</returns>
    public async Task<IReadOnlyList<RepeatedItem>> FindAsync(string? phone, string? text, Actor reader, CancellationToken cancel)
    {
        reader.MustBe(Role.Dispatcher);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var visible = db.Items.AsNoTracking().VisibleTo(reader);
        var likeness = new Likeness(text);
        var found = new List<RepeatedItem>();
        if (keys.PhoneHash(phone) is { } hash)
        {
            var same = await visible.Where(item => item.SubmitterPhoneHash == hash).OrderByDescending(item => item.Id).Take(MostShown).ToListAsync(cancel);
            found.AddRange(same.Select(item => new RepeatedItem(item, SamePhone: true, likeness.Of(item.Text))));
        }

        if (likeness.CanTell)
        {
            var open = await visible.Where(item => Open.Contains(item.State)).OrderByDescending(item => item.Id).Take(MostOpen).ToListAsync(cancel);
            found.AddRange(open
                .Where(item => found.TrueForAll(other => other.Item.Id != item.Id))
                .Select(item => new RepeatedItem(item, SamePhone: false, likeness.Of(item.Text)))
                .Where(repeat => repeat.Likeness >= Alike)
                .OrderByDescending(repeat => repeat.Likeness)
                .Take(MostShown)
                .ToList());
        }

        return [.. found.Take(MostShown)];
    }
}
