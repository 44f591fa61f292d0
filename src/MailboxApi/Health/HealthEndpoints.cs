using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Messaging.MailboxApi.Health;

/// <summary><c>/healthz</c>: the process lives. <c>/readyz</c>: it can take a message now, that is, write one down durably.</summary>
internal static partial class HealthEndpoints
{
    private const string Mark = "readyz";

    private static readonly string[] Probe = [HttpMethods.Get, HttpMethods.Head];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/healthz", Probe, () => TypedResults.Text("ok")).ExcludeFromDescription();
        routes.MapMethods("/readyz", Probe, ReadyAsync).ExcludeFromDescription();
    }

    private static async Task<Results<ContentHttpResult, StatusCodeHttpResult>> ReadyAsync(
        SharedValues values, TimeProvider time, ILogger<Program> log, CancellationToken cancel)
    {
        try
        {
            // A full disk lets everything be read; only a write tells.
            await values.SetAsync(Mark, $"{time.Now():O}", null, cancel).WaitAsync(Patience, time, cancel);
            return TypedResults.Text("ready");
        }
        catch (Exception unready) when (unready is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            LogUnready(log, unready);
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not ready: the database takes no writes")]
    private static partial void LogUnready(ILogger log, Exception unready);
}
