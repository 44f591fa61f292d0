using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk;

/// <summary>
/// A page may be open from before its member left or changed office: what the person may do is read again in the transaction of the act.
/// </summary>
internal static class StillInOffice
{
    /// <exception cref="NotAllowedException">The member is not active any more, or lacks a role or division the act was called with.</exception>
    public static async Task CheckAsync(MailboxDb db, Actor by, CancellationToken cancel)
    {
        if (Member.IdOf(by) is not { } id)
        {
            return;
        }

        var member = await db.Members.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancel);
        if (member is not { Active: true }
            || by.Roles.Any(role => !member.Roles.Contains(role))
            || by.Divisions.Any(code => !member.Divisions.Contains(code)))
        {
            throw new NotAllowedException("This account has been changed; please sign in again.");
        }
    }
}
