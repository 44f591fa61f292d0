using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Handling;

/// <summary>转出: names the authority that is competent, one of the catalogue or any other.</summary>
public sealed class ReferItem(ChangeItem change, Organisation organisation)
{
    /// <param name="authority">A name, or a code of the catalogue; the citizen is told the name.</param>
    public Task<MailboxItem?> ExecuteAsync(
        string number, string authority, string? reason, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Dispatcher);
        var known = organisation.AuthorityCalled(authority);
        var name = known is not null && known.IsCoded(authority.Trim()) ? known.Zh : authority;
        return change.RunAsync(
            number,
            by,
            version,
            async (db, item, now, token) =>
            {
                item.Refer(name, reason, by, now);
                await MergedItems.LetGoAsync(db, item, now, token);
            },
            cancel);
    }
}
