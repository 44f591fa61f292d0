using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Mailbox.Deadlines;

/// <summary>The limits in force, by kind and receipt day.</summary>
public sealed class DeadlineRules(IReadOnlyList<DeadlineRule> rules)
{
    private const string NetNotice = "国办发〔2014〕57号及同类机关做法";

    /// <summary>
    /// The department's own limits. Only those of 依申请公开 are statutory: 政府信息公开条例 (2008) art. 24 until 2019-05-14, the 2019
    /// text's art. 33 from then on; the others are practice and meant to be changed by the office.
    /// </summary>
    public static DeadlineRules Default { get; } = new(
    [
        new(ItemKind.Consultation, DateOnly.MinValue, 3, NetNotice, Extension: 12),
        new(ItemKind.Suggestion, DateOnly.MinValue, 7, NetNotice, Extension: 8),
        new(ItemKind.Complaint, DateOnly.MinValue, 15, NetNotice),
        new(ItemKind.Report, DateOnly.MinValue, 15, NetNotice),
        new(ItemKind.Request, DateOnly.MinValue, 15, NetNotice),
        new(ItemKind.Other, DateOnly.MinValue, 15, NetNotice),
        new(ItemKind.Disclosure, DateOnly.MinValue, 15, "政府信息公开条例（2007）第二十四条", Extension: 15, Statutory: true),
        new(ItemKind.Disclosure, new DateOnly(2019, 5, 15), 20, "政府信息公开条例（2019）第三十三条", Extension: 20, Statutory: true),
    ]);

    /// <summary>Working days of a redo (重办): practice of other mailboxes.</summary>
    public int RedoWorkingDays => 3;

    /// <summary>The rule that judges an item of this kind received on this day.</summary>
    public DeadlineRule For(ItemKind kind, DateOnly receivedOn) =>
        rules.Where(rule => rule.Kind == kind && rule.InForceFrom <= receivedOn).MaxBy(rule => rule.InForceFrom)
        ?? throw new InvalidOperationException($"No limit is set for {kind} received on {receivedOn:yyyy-MM-dd}.");

    /// <summary>While the kind is in doubt the shorter limit counts, so that doubt never costs the citizen time.</summary>
    public DeadlineRule ForUnsure(ItemKind first, ItemKind second, DateOnly receivedOn)
    {
        var (one, other) = (For(first, receivedOn), For(second, receivedOn));
        return one.WorkingDays <= other.WorkingDays ? one : other;
    }
}
