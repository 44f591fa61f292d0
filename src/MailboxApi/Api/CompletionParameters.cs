using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Reports;

namespace Messaging.MailboxApi.Api;

/// <summary>A completion table as it is asked for, over REST and on the command line alike.</summary>
internal sealed record CompletionParameters(string? From, string? To, string? By, string? Basis, string? AsOf)
{
    /// <exception cref="InvalidInputException">A day or a word can't be read; the message names it.</exception>
    public CompletionQuery ToQuery(TimeProvider time)
    {
        var query = new CompletionQuery
        {
            From = From.ReadDay("from") ?? throw Missing("from"),
            To = To.ReadDay("to") ?? throw Missing("to"),
            By = [.. (By ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(word => word.ReadEnum<CompletionGroup>("by")!.Value)
                .Distinct()],
            Basis = Basis.ReadEnum<CompletionBasis>("basis") ?? CompletionBasis.Cohort,
            AsOf = AsOf.ReadDay("asOf") ?? ChinaTime.DateOf(time.GetUtcNow()),
        };
        return query.From <= query.To
            ? query
            : throw new InvalidInputException("to.malformed", "to: the last day lies before the first.");
    }

    private static InvalidInputException Missing(string field) =>
        new($"{field}.missing", $"{field}: a day such as 2017-12-31 is expected.");
}
