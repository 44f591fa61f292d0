using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.Matters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Messaging.Routing.Store.Mappings;

internal sealed class MatterMapping : IEntityTypeConfiguration<MatterLink>
{
    public void Configure(EntityTypeBuilder<MatterLink> link)
    {
        link.ToTable("MatterLinks");

        // One an item: of two nodes that find it together, the later one breaks here and sees it found.
        link.HasKey(l => l.ItemId);
        link.Property(l => l.ItemId).ValueGeneratedNever();
        link.HasOne(l => l.Item).WithOne().HasForeignKey<MatterLink>(l => l.ItemId).OnDelete(DeleteBehavior.Restrict);
        link.HasOne<MailboxItem>().WithMany().HasForeignKey(l => l.MatterId).OnDelete(DeleteBehavior.Restrict);
        link.HasIndex(l => l.MatterId);
    }
}
