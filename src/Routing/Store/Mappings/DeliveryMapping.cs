using Messaging.Routing.Mailbox.Deliveries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Messaging.Routing.Store.Mappings;

internal sealed class DeliveryMapping : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> delivery)
    {
        delivery.ToTable("Deliveries");
        delivery.Property(d => d.Purpose).HasDefaultValue(DeliveryPurpose.Answer).HasSentinel(DeliveryPurpose.Answer);
        delivery.Property(d => d.Way).HasMaxLength(16);
        delivery.Property(d => d.Account).HasMaxLength(64);
        delivery.Property(d => d.AddressHash).HasMaxLength(64);
        delivery.Ignore(d => d.AsksRating);
        delivery.HasIndex(d => new { d.ItemId, d.No }).IsUnique();
        delivery.HasIndex(d => d.NextTryAt);
        delivery.HasIndex(d => d.State);
        delivery.HasIndex(d => new { d.Way, d.AddressHash });
    }
}
