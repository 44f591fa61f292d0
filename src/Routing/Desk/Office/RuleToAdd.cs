using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Desk.Office;

/// <summary>A limit an administrator puts in force from a day on (新增时限规则).</summary>
/// <param name="Kind">Null for the limit of telling a writer that a matter is declined or referred.</param>
/// <param name="Source">Code of the one source it is for; null for all.</param>
/// <param name="Days">Working days; calendar days where <paramref name="Kind"/> is null.</param>
public sealed record RuleToAdd(
    ItemKind? Kind, string? Source, DateOnly InForceFrom, int Days, int Extension, bool Statutory, string Basis)
{
    private const int MostDays = 250;
    private const int LongestBasis = 200;

    /// <exception cref="InvalidInputException"><c>rule.days</c>, <c>rule.extension</c>, <c>rule.basis</c>, <c>rule.from</c>, <c>rule.source</c>.</exception>
    internal RuleToAdd Checked()
    {
        Check(Days is >= 1 and <= MostDays, "rule.days", $"days: 1 to {MostDays} are expected.");
        Check(Extension is >= 0 and <= MostDays, "rule.extension", $"extension: 0 to {MostDays} working days are expected.");
        Check(!string.IsNullOrWhiteSpace(Basis) && Basis.Length <= LongestBasis, "rule.basis", "basis: the law or notice it rests on is expected.");
        Check(InForceFrom >= RuleSet.Beginning && InForceFrom.Year < 2100, "rule.from", "inForceFrom: a day from 1900 to 2099 is expected.");
        Check(Kind is not null || Source is null, "rule.source", "Telling writers has one limit for all sources.");
        return this;
    }

    private static void Check(bool right, string code, string message)
    {
        if (!right)
        {
            throw new InvalidInputException(code, message);
        }
    }
}
