namespace Messaging.Routing.Mailbox.SpecialReports;

/// <summary>One figure of a special report (报告数字), with the items it counts: a figure nobody can trace is not printed.</summary>
public sealed class ReportFigure
{
    private ReportFigure()
    {
    }

    public ReportFigure(string name, IReadOnlyList<string> numbers) => (Name, Value, Numbers) = (name, numbers.Count, string.Join(' ', numbers));

    public int Id { get; private set; }

    public int ReportId { get; private set; }

    public int No { get; internal init; }

    public string Name { get; private set; } = "";

    public int Value { get; private set; }

    /// <summary>Of the items, separated by blanks.</summary>
    public string Numbers { get; private set; } = "";

    public IReadOnlyList<string> Items => Numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
