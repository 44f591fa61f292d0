using CsvHelper;

namespace Messaging.Routing.Exchange;

/// <summary>How every CSV of ours is written that a person opens as a sheet (导出表).</summary>
public static class SheetCsv
{
    /// <summary>A text that starts with =, +, -, @, tab or CR gets an apostrophe before it, so that no sheet runs it as a formula.</summary>
    public static CsvWriterOptions Options { get; } = new() { Injection = CsvInjection.Escape };
}
