using Messaging.Routing.Classification;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Store;
using Messaging.Routing.Topics;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Matters;

/// <summary>
/// The index of what was written lately (相似来件索引): each node has its own, read from the store at the first look and grown by what came since.
/// </summary>
public sealed class MatterMemory(PlaceFinder places) : IDisposable
{
    /// <summary>So many items back matters are looked for.</summary>
    internal const int Reach = 8_000;

    /// <summary>From here on it begins anew: what is further back only costs memory.</summary>
    private const int Most = 12_000;

    private const int AtOnce = 1_000;

    /// <summary>Two nodes commit out of order: the last numbers are looked at again.</summary>
    private const int Overlap = 200;

    private readonly SemaphoreSlim _growing = new(1, 1);
    private long _last = -1;

    public MatterIndex Index { get; private set; } = new();

    internal async Task GrowAsync(MailboxDb db, CancellationToken cancel)
    {
        await _growing.WaitAsync(cancel);
        try
        {
            if (Index.Count > Most)
            {
                (Index, _last) = (new MatterIndex(), -1);
            }

            if (_last < 0)
            {
                _last = Math.Max(0, await db.Items.MaxAsync(item => (long?)item.Id, cancel) - Reach ?? 0);
            }

            for (var after = Math.Max(0, _last - Overlap); ;)
            {
                var some = await db.Items.AsNoTracking()
                    .Where(item => item.Id > after && item.State != ItemState.Invalid)
                    .OrderBy(item => item.Id)
                    .Take(AtOnce)
                    .Select(item => new { item.Id, item.Title, item.Text, item.Number, item.SubmitterPhoneHash, item.ReplyTo.AddressHash })
                    .ToListAsync(cancel);
                foreach (var item in some)
                {
                    var place = places.Find(item.Title + PlainText.Break + item.Text);
                    Index.Add(item.Id, item.SubmitterPhoneHash ?? item.AddressHash ?? item.Number, item.Title, item.Text, place?.Unit?.Name ?? place?.City);
                    (after, _last) = (item.Id, Math.Max(_last, item.Id));
                }

                if (some.Count < AtOnce)
                {
                    return;
                }
            }
        }
        finally
        {
            _growing.Release();
        }
    }

    public void Dispose() => _growing.Dispose();
}
