using System.Text;

namespace Messaging.MailboxApi.Verbs.Tables;

/// <summary>Rows of a terminal, aligned by what a character takes there: a Chinese one takes two columns.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    /// <param name="rows">The first is the heading; all are equally long.</param>
    /// <param name="textColumns">How many columns on the left hold words and are aligned left; figures are aligned right.</param>
    public static string Write(IReadOnlyList<IReadOnlyList<string>> rows, int textColumns)
    {
        var widths = Enumerable.Range(0, rows[0].Count).Select(column => rows.Max(row => Width(row[column]))).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) =>
            {
                var space = new string(' ', widths[column] - Width(cell));
                return column < textColumns ? cell + space : space + cell;
            });
            text.AppendLine(string.Join(Gap, cells).TrimEnd());
        }

        return text.ToString();
    }

    public static int Width(string text) => text.EnumerateRunes().Sum(rune => IsWide(rune.Value) ? 2 : 1);

    /// <summary>The blocks of East Asian Width W and F that Chinese sheets use: CJK, its punctuation, full-width forms.</summary>
    private static bool IsWide(int rune) =>
        rune is (>= 0x1100 and <= 0x115F)
            or (>= 0x2E80 and <= 0xA4CF)
            or (>= 0xAC00 and <= 0xD7A3)
            or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F)
            or (>= 0xFF00 and <= 0xFF60)
            or (>= 0xFFE0 and <= 0xFFE6)
            or (>= 0x1F300 and <= 0x1FAFF)
            or (>= 0x20000 and <= 0x3FFFD);
}
