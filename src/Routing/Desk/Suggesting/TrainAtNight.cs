using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Desk.Suggesting;

/// <summary>夜间训练: once a night, on whichever node asks first, when nobody waits for an answer.</summary>
public sealed class TrainAtNight(TrainRouter train, StoreWriter writer, Keys keys, TimeProvider time)
{
    private const string Mark = "router.trained-on";
    private const int FromHour = 2;
    private const int ToHour = 5;

    /// <returns>Null when it is not night, or another node has done it.</returns>
    public async Task<TrainingOutcome?> ExecuteIfDueAsync(CancellationToken cancel)
    {
        var china = time.Now().ToOffset(ChinaTime.Offset);
        return china.Hour is >= FromHour and < ToHour && await writer.RunAsync((db, token) => TakeAsync(db, ChinaTime.DateOf(china), token), cancel)
            ? await train.ExecuteAsync(Actor.System, cancel)
            : null;
    }

    private async Task<bool> TakeAsync(MailboxDb db, DateOnly night, CancellationToken cancel)
    {
        var day = night.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        if (await db.SharedValues.FirstOrDefaultAsync(value => value.Name == Mark, cancel) is not { } taken)
        {
            db.SharedValues.Add(new SharedValue { Name = Mark, Value = keys.Protect(day).Cipher });
            return true;
        }

        if (keys.Open(new ProtectedText(taken.Value)) == day)
        {
            return false;
        }

        taken.Value = keys.Protect(day).Cipher;
        return true;
    }
}
