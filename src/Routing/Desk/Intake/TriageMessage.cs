using Messaging.Routing.Classification;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Desk.Intake;

/// <summary>Reads a message for the first time: whose duty, of what kind, due when.</summary>
public sealed class TriageMessage(MessageReader reader, DeadlineRules rules, WorkingCalendar calendar)
{
    /// <param name="kind">Given by the source or the citizen; null when it has to be found out.</param>
    public Triage Read(string? title, string text, ItemKind? kind, DateOnly receivedOn)
    {
        var read = reader.Read(title, text);
        var best = read.Suggestions.FirstOrDefault();
        var (found, sure, runner) = kind is { } given ? (given, true, given) : (read.Kind.Kind, read.Kind.Sure, Runner(read.Kind));
        var rule = sure ? rules.For(found, receivedOn) : rules.ForUnsure(found, runner, receivedOn);
        return new Triage(
            best?.Label,
            best?.Confidence,
            found,
            sure,
            runner,
            calendar.AddWorkingDays(receivedOn, rule.WorkingDays),
            read.Place?.City);
    }

    /// <summary>The kind it would be otherwise, in a word a citizen can choose: 其他 is no alternative to anything.</summary>
    private static ItemKind Runner(KindSuggestion suggestion) =>
        suggestion.Runner is not ItemKind.Other && suggestion.Runner != suggestion.Kind ? suggestion.Runner
        : suggestion.Kind is ItemKind.Consultation ? ItemKind.Complaint
        : ItemKind.Consultation;

    /// <summary>The due day of an item of this kind; null while the notice it runs into is not loaded.</summary>
    public DateOnly? DueOn(ItemKind kind, DateOnly receivedOn) =>
        calendar.AddWorkingDays(receivedOn, rules.For(kind, receivedOn).WorkingDays);
}
