using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.SpecialReports;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Desk.SpecialReports;

public sealed class SpecialReportTests
{
    private static readonly DateTimeOffset Later = Some.Morning.AddMinutes(20);

    [Fact]
    public void Nobody_signs_what_he_wrote()
    {
        var report = Drafted();
        report.Write("标题", "改过的正文", Some.Manager, Later);

        Assert.Equal("report.own", Assert.Throws<RefusedException>(() => report.Sign(Some.Manager, Later)).Code);
        report.Sign(Some.Reviewer, Later);

        Assert.Equal((SpecialReportState.Signed, Some.Reviewer.Id, Later), (report.State, report.Signer, report.SignedAt));
    }

    [Fact]
    public void What_is_signed_or_dismissed_changes_no_more()
    {
        var (signed, dismissed) = (Drafted(), Drafted());
        signed.Sign(Some.Manager, Later);
        dismissed.Dismiss("系演练", Some.Reviewer, Later);

        foreach (var report in (SpecialReport[])[signed, dismissed])
        {
            Assert.Equal("state.report", Assert.Throws<RefusedException>(() => report.Write("x", "y", Some.Reviewer, Later)).Code);
            Assert.Equal("state.report", Assert.Throws<RefusedException>(() => report.Sign(Some.Reviewer, Later)).Code);
            Assert.Equal("state.report", Assert.Throws<RefusedException>(() => report.Dismiss("x", Some.Reviewer, Later)).Code);
            var text = report.Text;
            report.GoOn(new ReportText("新", "新", []), Later);
            Assert.Equal(text, report.Text);
        }
    }

    [Fact]
    public void Why_nothing_is_reported_is_said() =>
        Assert.Equal("report.reason", Assert.Throws<RefusedException>(() => Drafted().Dismiss(" ", Some.Reviewer, Later)).Code);

    [Fact]
    public void A_report_has_a_title_and_words() =>
        Assert.Equal("report.empty", Assert.Throws<RefusedException>(() => Drafted().Write("标题", "", Some.Reviewer, Later)).Code);

    private static SpecialReport Drafted() => SpecialReport.Open(
        "burst-1", Some.Morning, new ReportText("标题", "正文", [new ReportFigure("来件", ["2026-000001"])]), wordingId: null, Some.Morning);
}
