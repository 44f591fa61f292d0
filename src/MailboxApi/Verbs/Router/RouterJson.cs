using System.Text.Encodings.Web;
using System.Text.Json;
using Messaging.Routing.Classification.Measuring;

namespace Messaging.MailboxApi.Verbs.Router;

/// <summary>The figures for a program.</summary>
internal static class RouterJson
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(RouterFigures figures, int read, int rejected) => JsonSerializer.Serialize(
        new
        {
            Rows = read,
            Rejected = rejected,
            Labelled = figures.All?.Rows ?? 0,
            figures.All?.Accuracy,
            figures.All?.MacroF1,
            Top3 = figures.All?.TopThree,
            PrimaryOrSecondary = figures.All?.Either,
            figures.All?.CalibrationError,
            InScope = figures.InScope is not { } inScope ? null : new
            {
                inScope.Rows,
                Primary = inScope.Accuracy,
                PrimaryOrSecondary = inScope.Either,
                Top3 = inScope.TopThree,
            },
            figures.OutOfScope,
            Labels = figures.All?.Labels,
            Coverage = figures.All?.Coverage,
            Intent = Told(figures.Intents),
            Kind = Told(figures.Kinds),
            City = Told(figures.Cities),
        },
        Indented) + "\n";

    private static object? Told(IReadOnlyList<Hits>? hits) => hits is null ? null : new
    {
        Rows = hits.Sum(one => one.Rows),
        Accuracy = hits.Sum(one => one.Right) / (double)hits.Sum(one => one.Rows),
        MacroF1 = hits.Average(one => one.F1),
        Values = hits,
    };
}
