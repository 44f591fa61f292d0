using Messaging.Routing.Mailbox.SpecialReports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Messaging.Routing.Store.Mappings;

internal sealed class SpecialReportMapping : IEntityTypeConfiguration<SpecialReport>, IEntityTypeConfiguration<ReportFigure>
{
    public void Configure(EntityTypeBuilder<SpecialReport> report)
    {
        report.ToTable("SpecialReports");
        report.Property(r => r.Slot).HasMaxLength(32);
        report.Property(r => r.State).HasConversion<string>().HasMaxLength(16);
        report.Property(r => r.Version).IsConcurrencyToken();
        report.Property(r => r.Title).HasMaxLength(SpecialReport.LongestTitle);
        report.Property(r => r.Author).HasMaxLength(64);
        report.Property(r => r.Signer).HasMaxLength(64);
        report.Property(r => r.Dismisser).HasMaxLength(64);
        report.Property(r => r.DismissedBecause).HasMaxLength(1000);
        report.HasMany(r => r.Figures).WithOne().HasForeignKey(f => f.ReportId).OnDelete(DeleteBehavior.Cascade);
        report.Navigation(r => r.Figures).UsePropertyAccessMode(PropertyAccessMode.Field);
        report.Ignore(r => r.IsUntouched);
        report.Ignore(r => r.IsOfAll);
        report.HasIndex(r => r.Slot).IsUnique();
        report.HasIndex(r => r.OpenedAt);
    }

    public void Configure(EntityTypeBuilder<ReportFigure> figure)
    {
        figure.ToTable("SpecialReportFigures");
        figure.Property(f => f.Name).HasMaxLength(100);
        figure.Ignore(f => f.Items);
    }
}
