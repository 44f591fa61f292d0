using Messaging.Routing.Desk.Intake;

namespace Messaging.MailboxApi.Jobs;

/// <summary>When joining windows are closed; what that means is in <see cref="CloseJoinings"/>.</summary>
internal sealed class JoiningJob(CloseJoinings close, TimeProvider time, ILogger<JoiningJob> log) : Job(TimeSpan.FromSeconds(2), time, log)
{
    protected override Task DoAsync(CancellationToken cancel) => close.ExecuteAsync(cancel);
}
