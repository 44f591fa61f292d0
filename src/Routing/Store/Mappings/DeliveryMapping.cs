using Messaging.Routing.Mailbox.Deliveries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Messaging.Routing.Store.Mappings;

internal sealed class DeliveryMapping : IEntityTypeConfiguration<Delivery>, IEntityTypeConfiguration<RungTry>
{
    public void Configure(EntityTypeBuilder<Delivery> delivery)
    {
        delivery.ToTable("Deliveries");
        delivery.Property(d => d.Purpose).HasDefaultValue(DeliveryPurpose.Answer).HasSentinel(DeliveryPurpose.Answer);
        delivery.Property(d => d.Way).HasMaxLength(16);
        delivery.Property(d => d.Account).HasMaxLength(64);
        delivery.Property(d => d.AddressHash).HasMaxLength(64);
        delivery.Ignore(d => d.AsksRating);
        delivery.Ignore(d => d.OpenTry);
        delivery.Ignore(d => d.TriesNow);
        delivery.HasMany(d => d.Tries).WithOne(t => t.Delivery).HasForeignKey(t => t.DeliveryId).OnDelete(DeleteBehavior.Restrict);
        delivery.Navigation(d => d.Tries).UsePropertyAccessMode(PropertyAccessMode.Field);
        delivery.HasIndex(d => new { d.ItemId, d.No }).IsUnique();
        delivery.HasIndex(d => d.NextTryAt);
        delivery.HasIndex(d => d.State);
        delivery.HasIndex(d => new { d.Way, d.AddressHash });
    }

    public void Configure(EntityTypeBuilder<RungTry> tried)
    {
        tried.ToTable("RungTries");
        tried.Property(t => t.MessageId).HasMaxLength(64);
        tried.Property(t => t.Reason).HasMaxLength(400);
        tried.Ignore(t => t.IsClosedOrRefused);
        tried.HasIndex(t => t.MessageId);
    }
}
