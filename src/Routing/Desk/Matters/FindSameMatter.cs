using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Matters;

/// <summary>Shows a dispatcher what seems to be the same matter as an item (并案提示). Joining them is the dispatcher's act.</summary>
public sealed class FindSameMatter(IDbContextFactory<MailboxDb> contexts)
{
    private const int MostShown = 8;
    private const int Beginning = 60;

    /// <returns>The closest first, then the newest; null when there is no such item for this person.</returns>
    public async Task<IReadOnlyList<SameMatterItem>?> OfAsync(string number, Actor reader, CancellationToken cancel)
    {
        reader.MustBe(Role.Dispatcher);
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var visible = db.Items.AsNoTracking().VisibleTo(reader);
        var own = await visible.Where(item => item.Number == number)
            .Select(item => new { item.Id, item.SubmitterPhoneHash, item.ReplyTo.AddressHash })
            .FirstOrDefaultAsync(cancel);
        if (own is null)
        {
            return null;
        }

        if (await db.MatterLinks.AsNoTracking().FirstOrDefaultAsync(link => link.ItemId == own.Id, cancel) is not { } found)
        {
            return [];
        }

        var others = await visible
            .Where(item => item.Id != own.Id && db.MatterLinks.Any(link => link.ItemId == item.Id && link.MatterId == found.MatterId))
            .OrderByDescending(item => item.Id == found.LikeItemId).ThenByDescending(item => item.Id)
            .Take(MostShown)
            .Select(item => new { item.Id, item.Number, item.State, item.Source, item.ReceivedAt, item.Title, item.Text, item.SubmitterPhoneHash, item.ReplyTo.AddressHash })
            .ToListAsync(cancel);
        return [.. others.Select(item => new SameMatterItem(
            item.Number,
            item.State,
            item.Source,
            item.ReceivedAt,
            Begin(item.Title, item.Text),
            item.Id == found.LikeItemId,
            (own.SubmitterPhoneHash is not null && own.SubmitterPhoneHash == item.SubmitterPhoneHash)
                || (own.AddressHash is not null && own.AddressHash == item.AddressHash)))];
    }

    private static string Begin(string? title, string text)
    {
        var said = Masking.Mask(title is { Length: > 0 } ? title : text);
        return said.Length <= Beginning ? said : said[..Beginning] + "…";
    }
}
