using Messaging.Routing.Mailbox.SpecialReports;

namespace Messaging.Routing.Desk.SpecialReports;

/// <summary>A draft, and the wording it suggests (报告初稿).</summary>
public sealed record DraftedReport(ReportText Text, int? WordingId);
