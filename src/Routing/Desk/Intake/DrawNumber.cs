using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Intake;

/// <summary>Draws the next number of a year inside the transaction that files the item, so that no number is lost or given twice.</summary>
internal static class DrawNumber
{
    public static async Task<string> NextAsync(MailboxDb db, int year, CancellationToken cancel)
    {
        // One statement that both databases know: it takes the row's lock, so another node draws after our commit.
        var running = await db.Database
            .SqlQuery<int>($"""
                INSERT INTO "NumberSeries" ("Year", "Last") VALUES ({year}, 1)
                ON CONFLICT ("Year") DO UPDATE SET "Last" = "NumberSeries"."Last" + 1
                RETURNING "Last" AS "Value"
                """)
            .ToListAsync(cancel);
        return TrackingNumber.Format(year, running.Single());
    }
}
