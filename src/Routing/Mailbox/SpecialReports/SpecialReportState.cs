namespace Messaging.Routing.Mailbox.SpecialReports;

/// <summary>How a special report stands (专题报告状态).</summary>
public enum SpecialReportState
{
    /// <summary>拟稿: drafted, waiting for a signature.</summary>
    Draft,

    /// <summary>签发: signed; it changes no more.</summary>
    Signed,

    /// <summary>不报: a person decided that it is nothing to report, and said why.</summary>
    Dismissed,
}
