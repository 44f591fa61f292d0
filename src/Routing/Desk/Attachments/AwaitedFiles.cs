using System.Globalization;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Attachments;

/// <summary>待取附件: hands what has yet to be fetched to one worker, on whichever node, and keeps what it brings with the item.</summary>
public sealed class AwaitedFiles(StoreWriter writer, IDbContextFactory<MailboxDb> contexts, Keys keys, TimeProvider time)
{
    /// <summary>A worker that says nothing for so long has died; fetching again harms nobody.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <returns>Null when nothing is due.</returns>
    public async Task<(AwaitedFile File, string Reference)?> TakeAsync(string channel, string account, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        while (true)
        {
            var now = time.Now();
            var seen = await db.AwaitedFiles.AsNoTracking()
                .Where(file => file.Channel == channel && file.Account == account && file.NextTryAt <= now)
                .OrderBy(file => file.NextTryAt)
                .FirstOrDefaultAsync(cancel);
            if (seen is null)
            {
                return null;
            }

            var taken = await db.AwaitedFiles
                .Where(file => file.Id == seen.Id && file.NextTryAt == seen.NextTryAt)
                .ExecuteUpdateAsync(
                    row => row
                        .SetProperty(file => file.NextTryAt, now + Lease)
                        .SetProperty(file => file.Attempts, file => file.Attempts + 1),
                    cancel);
            if (taken == 1)
            {
                return (seen, keys.Open(seen.Reference));
            }
        }
    }

    /// <summary>Keeps the bytes as what the citizen sent with the letter, if they are something the office keeps.</summary>
    /// <returns>Null when kept, else why not.</returns>
    public async Task<string?> KeepAsync(AwaitedFile awaited, byte[] content, CancellationToken cancel)
    {
        FileToKeep file;
        try
        {
            file = FileToKeep.Of(Name(awaited), content, AttachmentPurpose.Letter);
        }
        catch (Exception unfit) when (unfit is FileNotTakenException or InvalidInputException)
        {
            var why = unfit is FileNotTakenException { IsTooLarge: true } ? "It is larger than an attachment may be."
                : unfit is FileNotTakenException ? "It is no kind of file the office keeps."
                : "It is empty.";
            await LoseAsync(awaited, why, cancel);
            return why;
        }

        var cipher = keys.ProtectBytes(file.Content);
        try
        {
            await ChangeAsync(
                awaited.Id,
                async (db, row, now, token) =>
                {
                    await db.Entry(row.Item!).Collection(item => item.Attachments).LoadAsync(token);
                    row.Item!.AddAttachment(file, cipher, Actor.Citizen, now);
                    row.Keep();
                },
                cancel);
            return null;
        }
        catch (RefusedException full)
        {
            await LoseAsync(awaited, full.Message, cancel);
            return full.Message;
        }
    }

    /// <summary>It can't be had any more; the item says so.</summary>
    public Task LoseAsync(AwaitedFile awaited, string reason, CancellationToken cancel) =>
        ChangeAsync(
            awaited.Id,
            (_, row, now, _) =>
            {
                row.Lose(reason);
                row.Item!.LoseAttachment(row.Kind, reason, now);
                return Task.CompletedTask;
            },
            cancel);

    public Task PutOffAsync(AwaitedFile awaited, DateTimeOffset until, string reason, CancellationToken cancel) =>
        ChangeAsync(
            awaited.Id,
            (_, row, _, _) =>
            {
                row.PutOff(until, reason);
                return Task.CompletedTask;
            },
            cancel);

    /// <summary>Another worker may have been faster; what is settled stays.</summary>
    private Task ChangeAsync(long id, Func<MailboxDb, AwaitedFile, DateTimeOffset, CancellationToken, Task> change, CancellationToken cancel) =>
        writer.RunAsync(
            async (db, token) =>
            {
                var row = await db.AwaitedFiles.Include(file => file.Item!.Deliveries).FirstAsync(file => file.Id == id, token);
                if (row.State is AwaitedFileState.Pending)
                {
                    await change(db, row, time.Now(), token);
                }

                return true;
            },
            cancel);

    /// <summary>Shown beside others: kind and when it came.</summary>
    private static string Name(AwaitedFile awaited) =>
        string.Create(CultureInfo.InvariantCulture, $"{awaited.Kind.Zh()}{awaited.ReceivedAt.ToOffset(ChinaTime.Offset):yyyyMMdd-HHmmss}");
}
