using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk;

/// <summary>
/// What the writer of an item said of the own person (来信人自报的姓名和电话): known from the form, so it is found in the words as well, where no rule
/// would take it for a name.
/// </summary>
public sealed class OwnPerson(Keys keys)
{
    /// <summary>Shorter ones stand in any text.</summary>
    private const int Shortest = 2;

    public IReadOnlyList<string> Of(MailboxItem item) => Of(item.SubmitterName, item.SubmitterPhone);

    internal IReadOnlyList<string> Of(ProtectedText? name, ProtectedText? phone) => Opened(name, phone);

    /// <returns>By number, only of items whose writer said something.</returns>
    internal async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> OfAsync(MailboxDb db, IEnumerable<string> numbers, CancellationToken cancel)
    {
        var wanted = numbers.Distinct(StringComparer.Ordinal).ToList();
        var said = await db.Items.AsNoTracking()
            .Where(item => wanted.Contains(item.Number) && (item.SubmitterName != null || item.SubmitterPhone != null))
            .Select(item => new { item.Number, item.SubmitterName, item.SubmitterPhone })
            .ToListAsync(cancel);
        return said.ToDictionary(item => item.Number, item => Of(item.SubmitterName, item.SubmitterPhone), StringComparer.Ordinal);
    }

    private IReadOnlyList<string> Opened(params ReadOnlySpan<ProtectedText?> said)
    {
        var opened = new List<string>();
        foreach (var text in said)
        {
            if (text is not null && keys.Open(text).Trim() is { Length: >= Shortest } plain)
            {
                opened.Add(plain);
            }
        }

        return opened;
    }
}
