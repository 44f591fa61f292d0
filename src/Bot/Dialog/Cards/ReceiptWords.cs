namespace Messaging.Bot.Dialog.Cards;

/// <summary>A receipt's words (回执内容), of which the plain text and the card are made, so that neither says what the other does not.</summary>
/// <param name="Facts">Number and look-up code first.</param>
/// <param name="Notes">What stands below, one paragraph each.</param>
public sealed record ReceiptWords(string Head, IReadOnlyList<(string Name, string Value)> Facts, IReadOnlyList<string> Notes)
{
    public string Text => string.Join('\n', [Head, .. Facts.Select(fact => $"{fact.Name}：{fact.Value}"), .. Notes]);

    public ReceiptWords With(string note) => note.Length == 0 ? this : this with { Notes = [.. Notes, note] };
}
