using System.Globalization;
using System.Text;
using Messaging.MailboxApi.Verbs.Tables;
using Messaging.Routing.Classification.Measuring;

namespace Messaging.MailboxApi.Verbs.Router;

/// <summary>The figures for a terminal.</summary>
internal static class RouterText
{
    public static string Write(RouterFigures figures, int read, int rejected)
    {
        var text = new StringBuilder();
        Line(text, $"rows: {read}, rejected: {rejected}, labelled: {figures.All?.Rows ?? 0}");
        if (figures.All is { } all)
        {
            Line(text, $"accuracy: {all.Accuracy:F4}");
            Line(text, $"macro-F1: {all.MacroF1:F4}");
            Line(text, $"top-3: {all.TopThree:F4}");
            Line(text, $"primary or secondary: {all.Either:F4}");
            Line(text, $"calibration error: {all.CalibrationError:F4}");
        }

        if (figures.InScope is { } inScope)
        {
            Line(text, $"in scope ({inScope.Rows}): primary {inScope.Accuracy:F4}, primary or secondary {inScope.Either:F4}, top-3 {inScope.TopThree:F4}");
        }

        if (figures.OutOfScope is { } beyond)
        {
            Line(text, $"out of scope ({beyond.Rows}): recall {Shown(beyond.Recall)}, precision {Shown(beyond.Precision)}");
        }

        Told(text, "intent", figures.Intents);
        Told(text, "kind", figures.Kinds);
        Told(text, "city", figures.Cities);
        if (figures.All is { } labelled)
        {
            text.AppendLine().Append(TextTable.Write(
                [["label", "rows", "said", "precision", "recall", "F1"], .. labelled.Labels.Select(Row)], textColumns: 1));
            text.AppendLine().Append(TextTable.Write(
                [["coverage", "confidence from", "right"], .. labelled.Coverage.Select(point => (string[])[Shown(point.Coverage), Shown(point.From), Shown(point.Right)])],
                textColumns: 0));
        }

        return text.ToString();
    }

    private static void Told(StringBuilder text, string what, IReadOnlyList<Hits>? hits)
    {
        if (hits is not null)
        {
            var rows = hits.Sum(one => one.Rows);
            Line(text, $"{what} ({rows}): accuracy {hits.Sum(one => one.Right) / (double)rows:F4}, macro-F1 {hits.Average(one => one.F1):F4}");
        }
    }

    private static string[] Row(Hits hits) =>
    [
        hits.Label, hits.Rows.ToString(CultureInfo.InvariantCulture), hits.Said.ToString(CultureInfo.InvariantCulture),
        Shown(hits.Precision), Shown(hits.Recall), Shown(hits.F1),
    ];

    private static string Shown(double? share) => share?.ToString("F4", CultureInfo.InvariantCulture) ?? "-";

    private static void Line(StringBuilder text, FormattableString line) => text.AppendLine(FormattableString.Invariant(line));
}
