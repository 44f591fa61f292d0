using Messaging.Routing.Mailbox.Deadlines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Messaging.Routing.Store.Mappings;

internal sealed class DeadlineMapping : IEntityTypeConfiguration<KeptRule>, IEntityTypeConfiguration<KeptNotice>
{
    public void Configure(EntityTypeBuilder<KeptRule> rule)
    {
        rule.ToTable("DeadlineRules");

        // Numbered by the act that adds: a generated number would begin among those the program comes with.
        rule.Property(r => r.Id).ValueGeneratedNever();
        rule.Property(r => r.Source).HasMaxLength(32);
        rule.Property(r => r.Basis).HasMaxLength(200);
        rule.Property(r => r.AddedBy).HasMaxLength(64);
        rule.Property(r => r.EndedBy).HasMaxLength(64);
        rule.HasData(KeptRule.Initial);
    }

    public void Configure(EntityTypeBuilder<KeptNotice> notice)
    {
        notice.ToTable("HolidayNotices");
        notice.Property(n => n.FileName).HasMaxLength(200);
        notice.Property(n => n.LoadedBy).HasMaxLength(64);
        notice.HasIndex(n => n.Year);
    }
}
