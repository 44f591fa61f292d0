using Messaging.Routing.Mailbox.Items;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Messaging.Routing.Store.Mappings;

internal sealed class ViewingMapping : IEntityTypeConfiguration<ItemViewing>
{
    public void Configure(EntityTypeBuilder<ItemViewing> viewing)
    {
        viewing.ToTable("ItemViews");
        viewing.HasKey(v => v.Id);
        viewing.Property(v => v.Number).HasMaxLength(16);
        viewing.Property(v => v.Who).HasMaxLength(64);
        viewing.Property(v => v.How).HasMaxLength(16);
        viewing.HasIndex(v => new { v.Number, v.Who, v.How, v.Hour }).IsUnique();
    }
}
