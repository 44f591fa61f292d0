using System.Globalization;
using Messaging.Routing.Desk.Suggesting;
using Messaging.Routing.Mailbox.People;

namespace Messaging.MailboxApi.Verbs.Router;

/// <summary><c>router train --live</c>: what the night would do, now.</summary>
internal static class LiveTraining
{
    public static async Task<int> RunAsync(IServiceProvider services, CancellationToken cancel)
    {
        var outcome = await services.GetRequiredService<TrainRouter>().ExecuteAsync(Operator.With(Role.Admin), cancel);
        Console.WriteLine($"items: {outcome.Rows}");
        Console.WriteLine($"new: {outcome.New}");
        if (outcome.Model is { } model)
        {
            Line($"version: {model.Version}");
            Line($"cross-validated accuracy: {model.Accuracy:F4}");
            Line($"items the version in force has not learnt from: {model.NewRows}, right {model.NewRight}, right before {model.NewRightBefore}");
            Line($"dispatched from confidence: {(model.DispatchFrom is { } from ? from.ToString("F4", CultureInfo.InvariantCulture) : "- (fewer than 300 items)")}");
        }

        Console.WriteLine($"result: {Words(outcome.End)}");
        return outcome.End is TrainingEnd.InForce or TrainingEnd.NothingNew ? CommandLine.Done : CommandLine.FellShort;
    }

    private static void Line(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));

    private static string Words(TrainingEnd end) => end switch
    {
        TrainingEnd.InForce => "the new version suggests from now on",
        TrainingEnd.Worse => "kept, but not used: the version in force is better on the newest items",
        TrainingEnd.Held => "kept, but not used: an administrator chose the version in force",
        TrainingEnd.TooFew => $"not trained: at least {TrainRouter.LeastRows} items with two different addressees are needed",
        TrainingEnd.NothingNew => $"not trained: fewer than {TrainRouter.LeastNew} items are new",
        TrainingEnd.Overtaken => "not kept: another node trained, or an administrator chose, at the same time",
        _ => throw new ArgumentOutOfRangeException(nameof(end)),
    };
}
