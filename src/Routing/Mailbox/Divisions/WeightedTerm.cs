using System.Globalization;

namespace Messaging.Routing.Mailbox.Divisions;

/// <summary>
/// A trigger word (关键词). Written <c>word</c> or <c>word^weight</c>; <c>#</c> stands for any number,
/// so that <c>g#</c> is every national road.
/// </summary>
public sealed record WeightedTerm(string Text, double Weight)
{
    /// <returns>Null when the weight behind <c>^</c> is no number, or the word is empty.</returns>
    internal static WeightedTerm? Parse(string written, double usual = 1)
    {
        var caret = written.LastIndexOf('^');
        if (caret < 0)
        {
            return string.IsNullOrWhiteSpace(written) ? null : new WeightedTerm(written, usual);
        }

        return caret > 0 && double.TryParse(written.AsSpan(caret + 1), CultureInfo.InvariantCulture, out var weight)
            ? new WeightedTerm(written[..caret], weight)
            : null;
    }
}
