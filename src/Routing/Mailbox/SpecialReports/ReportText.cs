namespace Messaging.Routing.Mailbox.SpecialReports;

/// <summary>What a special report says (报告内容).</summary>
/// <param name="Title">One line.</param>
/// <param name="Text">Plain text, paragraphs apart by an empty line.</param>
/// <param name="Figures">Empty where a person only changes the words.</param>
public sealed record ReportText(string Title, string Text, IReadOnlyList<ReportFigure> Figures);
