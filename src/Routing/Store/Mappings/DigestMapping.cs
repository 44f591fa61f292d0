using Messaging.Routing.Mailbox.Digests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Messaging.Routing.Store.Mappings;

internal sealed class DigestMapping : IEntityTypeConfiguration<Digest>
{
    public void Configure(EntityTypeBuilder<Digest> digest)
    {
        digest.ToTable("Digests");
        digest.Property(d => d.Period).HasConversion<string>().HasMaxLength(16);
        digest.Property(d => d.From).HasColumnName("FromDay");
        digest.Property(d => d.To).HasColumnName("ToDay");
        digest.Property(d => d.Title).HasMaxLength(200);

        // Once a period, on whichever node.
        digest.HasIndex(d => new { d.Period, d.From }).IsUnique();
    }
}
