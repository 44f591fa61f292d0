using Messaging.Routing.Mailbox.Items;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Messaging.Routing.Store.Mappings;

internal sealed class ItemMapping : IEntityTypeConfiguration<MailboxItem>
{
    public void Configure(EntityTypeBuilder<MailboxItem> item)
    {
        item.ToTable("Items");
        item.HasKey(i => i.Id);
        item.Property(i => i.Number).HasMaxLength(16);
        item.Property(i => i.Source).HasMaxLength(32);
        item.Property(i => i.ExternalId).HasMaxLength(200);
        item.Property(i => i.Division).HasMaxLength(32);
        item.Property(i => i.SuggestedLabel).HasMaxLength(64);
        item.Property(i => i.Version).IsConcurrencyToken();
        item.ComplexProperty(i => i.ReplyTo, to =>
        {
            to.Property(a => a.Way).HasColumnName("ReplyWay").HasMaxLength(16);
            to.Property(a => a.Account).HasColumnName("ReplyAccount").HasMaxLength(64);
            to.Property(a => a.Address).HasColumnName("ReplyAddress");
            to.Property(a => a.AddressHash).HasColumnName("ReplyAddressHash").HasMaxLength(64);
        });
        item.ComplexProperty(i => i.Clock, clock =>
        {
            clock.Property(c => c.From).HasColumnName("ClockFrom");
            clock.Property(c => c.LimitDays).HasColumnName("LimitDays");
            clock.Property(c => c.ExtendedDays).HasColumnName("ExtendedDays");
            clock.Property(c => c.Statutory).HasColumnName("Statutory");
            clock.Property(c => c.Pauses).HasColumnName("Pauses");
            clock.Ignore(c => c.IsPaused);
        });
        item.Property(i => i.AssistingCodes).HasMaxLength(400);
        item.Ignore(i => i.Assisting);
        item.Property(i => i.Accusation).HasDefaultValue(Accusation.None).HasSentinel(Accusation.None);
        item.Property(i => i.AccusedCodes).HasMaxLength(400);
        item.Ignore(i => i.Accused);
        item.Ignore(i => i.IsAccusation);
        item.Property(i => i.MergedInto).HasMaxLength(16);
        item.Property(i => i.InvalidBy).HasMaxLength(64);
        item.Property(i => i.ExtensionAskedBy).HasMaxLength(64);
        item.HasMany(i => i.History).WithOne().HasForeignKey(h => h.ItemId).OnDelete(DeleteBehavior.Restrict);
        item.HasMany(i => i.Deliveries).WithOne(d => d.Item).HasForeignKey(d => d.ItemId).OnDelete(DeleteBehavior.Restrict);
        item.HasMany(i => i.Attachments).WithOne(a => a.Item).HasForeignKey(a => a.ItemId).OnDelete(DeleteBehavior.Restrict);
        item.Navigation(i => i.Attachments).UsePropertyAccessMode(PropertyAccessMode.Field);
        item.Navigation(i => i.AwaitedFiles).UsePropertyAccessMode(PropertyAccessMode.Field);
        item.Navigation(i => i.History).UsePropertyAccessMode(PropertyAccessMode.Field);
        item.Navigation(i => i.Deliveries).UsePropertyAccessMode(PropertyAccessMode.Field);

        item.HasIndex(i => i.Number).IsUnique();

        // Once only: a source's own number makes one item. Channels have none and are kept apart by message id.
        item.HasIndex(i => new { i.Source, i.ExternalId }).IsUnique();
        item.HasIndex(i => new { i.State, i.DueOn });
        item.HasIndex(i => i.ReceivedOn);
        item.HasIndex(i => i.JoinUntil);
        item.HasIndex(i => i.MergedInto);
        item.Property(i => i.SubmitterPhoneHash).HasMaxLength(64);
        item.Property(i => i.FormToken).HasMaxLength(64);
        item.HasIndex(i => i.SubmitterPhoneHash);
        item.HasIndex(i => i.FormToken).IsUnique();
    }
}
