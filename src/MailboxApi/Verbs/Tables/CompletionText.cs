using System.Globalization;
using System.Text.Json;
using CsvHelper;
using Messaging.MailboxApi.Api;
using Messaging.Routing.Exchange;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Reports;

namespace Messaging.MailboxApi.Verbs.Tables;

/// <summary>A completion table for a terminal, a sheet and a program.</summary>
internal static class CompletionText
{
    private const string Total = "合计";

    private static readonly JsonSerializerOptions Indented = Json();

    /// <summary>With what every rate must be read with: basis, period, cut-off and n.</summary>
    public static string Plain(CompletionTable table)
    {
        var query = table.Query;
        var keys = query.By.Select(Heading).ToList();
        var rows = new List<IReadOnlyList<string>> { (string[])[.. keys.DefaultIfEmpty(" "), .. CompletionColumn.All.Select(c => c.Zh)] };
        rows.AddRange(table.Rows.Select(row => Cells(row.Keys.Values.Select((key, i) => Name(key, query.By[i])), row.Figures)));
        rows.Add(Cells([Total, .. keys.Skip(1).Select(_ => " ")], table.Total));
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"口径：{Basis(query.Basis)}　期间：{query.From:yyyy-MM-dd} 至 {query.To:yyyy-MM-dd}　截至：{query.AsOf:yyyy-MM-dd}　n = {table.Total.CarriedIn + table.Total.Received}");
        return $"{head}\n{TextTable.Write([.. rows.Select(row => row.Select(Shown).ToList())], Math.Max(1, keys.Count))}";
    }

    /// <summary>A line a row, the total last with <c>total</c> in its first column; names as in JSON.</summary>
    public static string Csv(CompletionTable table)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        var keys = table.Query.By.Select(by => JsonNamingPolicy.CamelCase.ConvertName(by.ToString())).ToList();
        using (var csv = CsvWriter.Create(text, SheetCsv.Options with { NewLine = "\n" }, leaveOpen: true))
        {
            Write(csv, table, keys);
        }

        return text.ToString();
    }

    private static void Write(CsvWriter csv, CompletionTable table, List<string> keys)
    {
        Line(csv, [.. keys.DefaultIfEmpty("row"), .. CompletionColumn.All.Select(column => column.Name)]);
        foreach (var row in table.Rows)
        {
            Line(csv, Cells(row.Keys.Values.Select(key => key ?? ""), row.Figures));
        }

        Line(csv, Cells(["total", .. keys.Skip(1).Select(_ => "")], table.Total));
    }

    /// <summary>Exactly what REST answers.</summary>
    public static string AsJson(CompletionTable table) => JsonSerializer.Serialize(CompletionView.Of(table), Indented) + "\n";

    private static string[] Cells(IEnumerable<string> keys, CompletionFigures figures) =>
        [.. keys, .. CompletionColumn.All.Select(column => column.Text(figures))];

    private static void Line(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.EndRecord();
    }

    /// <summary>No rate is not an empty cell: it says that there was nothing to speak of.</summary>
    private static string Shown(string cell) => cell.Length == 0 ? "-" : cell;

    private static string Basis(CompletionBasis basis) => basis is CompletionBasis.Cohort ? "按收件（cohort）" : "按期间（flow）";

    private static string Heading(CompletionGroup by) => by switch
    {
        CompletionGroup.Source => "来源",
        CompletionGroup.Division => "承办单位",
        CompletionGroup.Kind => "类型",
        CompletionGroup.Place => "地点",
        CompletionGroup.Month => "月份",
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, null),
    };

    private static string Name(string? key, CompletionGroup by) => key switch
    {
        null => "（无）",
        _ when by is CompletionGroup.Kind => Enum.Parse<ItemKind>(key, ignoreCase: true).Zh(),
        _ => key,
    };

    private static JsonSerializerOptions Json()
    {
        var json = new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true };
        RestJson.Configure(json);
        return json;
    }
}
