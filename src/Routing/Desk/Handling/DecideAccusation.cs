using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.People;

namespace Messaging.Routing.Desk.Handling;

/// <summary>认定, 排除, 更正: what a dispatcher says of an accusation.</summary>
public sealed class DecideAccusation(ChangeItem change, Organisation organisation)
{
    /// <param name="accused">Codes or names of divisions; null keeps those that were found.</param>
    /// <exception cref="InvalidInputException"><c>division.unknown</c>, <c>accused.missing</c></exception>
    public Task<MailboxItem?> ConfirmAsync(
        string number, IReadOnlyList<string>? accused, string reason, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Dispatcher);
        var codes = accused?.Select(Code).ToList();
        return change.RunAsync(number, by, version, (item, now) => item.ConfirmAccusation(Someone(codes ?? item.Accused), reason, by, now), cancel);
    }

    public Task<MailboxItem?> ClearAsync(string number, string reason, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Dispatcher);
        return change.RunAsync(number, by, version, (item, now) => item.ClearAccusation(reason, by, now), cancel);
    }

    /// <param name="accused">May be empty: what the citizen calls 举报 need not be of our own people.</param>
    public Task<MailboxItem?> CorrectAsync(
        string number, IReadOnlyList<string>? accused, string reason, Actor by, int? version, CancellationToken cancel)
    {
        by.MustBe(Role.Dispatcher);
        var codes = (accused ?? throw new InvalidInputException("accused.missing", "accused: the divisions complained of are expected.")).Select(Code).ToList();
        return change.RunAsync(number, by, version, (item, now) => item.CorrectAccused(codes, reason, by, now), cancel);
    }

    private static IReadOnlyList<string> Someone(IReadOnlyList<string> codes) => codes.Count > 0
        ? codes
        : throw new InvalidInputException("accused.missing", "accused: the divisions complained of are expected.");

    private string Code(string word) =>
        organisation.Divisions.Any(division => division.Code == word || division.Parent == word) ? word
        : organisation.Find(word)?.Code ?? throw new InvalidInputException("division.unknown", $"accused: '{word}' is not in the catalogue.");
}
