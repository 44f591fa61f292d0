using Messaging.Routing.Classification;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Routing.Desk.Intake;

/// <summary>Reads a message for the first time: whose duty, of what kind, due when.</summary>
public sealed class TriageMessage(MessageReader reader, Clocks clocks, ReadAccusation accusations)
{
    /// <summary>The same look at a text that grows.</summary>
    public ReadAccusation Accusations { get; } = accusations;

    /// <param name="kind">Given by the source or the citizen; null when it has to be found out.</param>
    /// <param name="source">Some sources have limits of their own.</param>
    public Triage Read(string? title, string text, ItemKind? kind, DateOnly receivedOn, string source)
    {
        var read = reader.Read(title, text);
        var best = read.Suggestions.FirstOrDefault();
        var (found, sure, runner) = kind is { } given ? (given, true, given) : (read.Kind.Kind, read.Kind.Sure, Runner(read.Kind));
        var (clock, dueOn) = sure ? clocks.For(found, receivedOn, source) : clocks.ForUnsure(found, runner, receivedOn, source);
        return new Triage(
            best?.Label,
            best?.Confidence,
            read.SuggestedBy,
            found,
            sure,
            runner,
            clock,
            dueOn,
            read.Place?.City,
            Accusations.Read(title, text, kind, found, read.Suggestions));
    }

    /// <summary>The kind it would be otherwise, in a word a citizen can choose: 其他 is no alternative to anything.</summary>
    private static ItemKind Runner(KindSuggestion suggestion) =>
        suggestion.Runner is not ItemKind.Other && suggestion.Runner != suggestion.Kind ? suggestion.Runner
        : suggestion.Kind is ItemKind.Consultation ? ItemKind.Complaint
        : ItemKind.Consultation;
}
