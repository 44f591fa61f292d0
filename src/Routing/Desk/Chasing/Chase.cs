namespace Messaging.Routing.Desk.Chasing;

/// <summary>One round of 催办: what is due is decided and written down, then told.</summary>
public sealed class Chase(DecideReminders decide, SendNotices send)
{
    public async Task ExecuteAsync(CancellationToken cancel)
    {
        await decide.ExecuteAsync(cancel);
        await send.ExecuteAsync(cancel);
    }
}
