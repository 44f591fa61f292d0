using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Messaging.Routing.Store.Mappings;

internal sealed class PublicationMapping : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> publication)
    {
        publication.ToTable("Publications");
        publication.Property(p => p.Number).HasMaxLength(16);
        publication.Property(p => p.Division).HasMaxLength(32);
        publication.Property(p => p.PublishedBy).HasMaxLength(64);
        publication.Property(p => p.WithdrawnBy).HasMaxLength(64);
        publication.HasOne<MailboxItem>().WithMany().HasForeignKey(p => p.ItemId).OnDelete(DeleteBehavior.Restrict);
        publication.HasIndex(p => p.Number);
        publication.HasIndex(p => p.PublishedAt);
    }
}
