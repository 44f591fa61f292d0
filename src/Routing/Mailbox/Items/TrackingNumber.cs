using System.Globalization;

namespace Messaging.Routing.Mailbox.Items;

/// <summary>
/// The number a citizen quotes (编号): year of receipt and a running number without gaps, so that a missing one would be seen.
/// It opens nothing by itself; see <see cref="LookupCode"/>.
/// </summary>
public static class TrackingNumber
{
    public static string Format(int year, int running) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{running:D6}");

    /// <summary>Reads a number as written, whatever dash or width was typed; null when it is none.</summary>
    public static string? Parse(string? typed)
    {
        if (typed is null)
        {
            return null;
        }

        var text = typed.Normalize(System.Text.NormalizationForm.FormKC).Trim().Replace('—', '-').Replace('–', '-').Replace('－', '-');
        var dash = text.IndexOf('-');
        return dash == 4 && text.Length is >= 11 and <= 14
            && text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0
            && text.AsSpan(5).IndexOfAnyExceptInRange('0', '9') < 0
            ? text
            : null;
    }
}
