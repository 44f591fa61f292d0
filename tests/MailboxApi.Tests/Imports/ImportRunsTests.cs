using Messaging.MailboxApi.Imports;
using Messaging.Routing.Exchange;
using Messaging.Routing.Mailbox.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Messaging.MailboxApi.Tests.Imports;

/// <summary>Lists take turns; none keeps the others waiting for ever.</summary>
public sealed class ImportRunsTests
{
    [Fact]
    public async Task A_list_whose_time_is_up_fails_with_the_reason_and_the_next_gets_its_turn()
    {
        await using var mailbox = await MailboxServer.StartAsync();
        using var runs = new ImportRuns(
            mailbox.Services.GetRequiredService<ImportItems>(),
            new TimeIsUp(),
            mailbox.Services.GetRequiredService<IHostApplicationLifetime>(),
            NullLogger<ImportRuns>.Instance);
        var by = new Actor("clerk:1", new HashSet<Role> { Role.Dispatcher }, []);

        foreach (var name in new[] { "first.csv", "second.csv" })
        {
            var path = Path.GetTempFileName();
            await File.WriteAllTextAsync(path, "text\n路坏了\n", TestContext.Current.CancellationToken);
            var run = runs.Start(path, name, "letter", by);
            while (run.Read().FinishedAt is null)
            {
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }

            Assert.Equal(ImportRunState.Failed, run.Read().State);
            Assert.StartsWith("The import took longer than 30 minutes", run.Read().Error, StringComparison.Ordinal);
        }
    }

    /// <summary>A clock on which every span is over at once.</summary>
    private sealed class TimeIsUp : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            callback(state);
            return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
