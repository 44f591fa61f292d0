using Messaging.Routing.Mailbox.Divisions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Messaging.Routing.Store.Mappings;

internal sealed class DivisionMapping : IEntityTypeConfiguration<DivisionChange>
{
    public void Configure(EntityTypeBuilder<DivisionChange> change)
    {
        change.ToTable("DivisionChanges");
        change.HasKey(c => c.Id);
        change.Property(c => c.Id).ValueGeneratedNever();
        change.Property(c => c.Division).HasMaxLength(32);
        change.Property(c => c.What).HasConversion<string>().HasMaxLength(32);
        change.Property(c => c.ChangedBy).HasMaxLength(64);
    }
}
