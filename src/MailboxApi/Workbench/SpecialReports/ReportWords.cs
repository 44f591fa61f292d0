using Messaging.Routing.Mailbox.SpecialReports;

namespace Messaging.MailboxApi.Workbench.SpecialReports;

/// <summary>The office's words for special reports (专题报告用语).</summary>
internal static class ReportWords
{
    public static string Zh(this SpecialReportState state) => state switch
    {
        SpecialReportState.Draft => "待签发",
        SpecialReportState.Signed => "已签发",
        SpecialReportState.Dismissed => "不报",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>How much of the hour is left, as the reader sees it.</summary>
    public static (string Text, string Tone) Clock(SpecialReport report, DateTimeOffset now) => report switch
    {
        { SignedAt: { } at } => ($"{Say.Time(at)} 签发，用时 {Minutes(at - report.OpenedAt)} 分钟", at <= report.DueAt ? "done" : "late"),
        { DismissedAt: { } at } => ($"{Say.Time(at)} 作不报处理", "done"),
        _ when now <= report.DueAt => ($"还有 {Minutes(report.DueAt - now)} 分钟", "soon"),
        _ => ($"超时 {Minutes(now - report.DueAt)} 分钟", "late"),
    };

    private static int Minutes(TimeSpan span) => (int)Math.Ceiling(span.TotalMinutes);
}
