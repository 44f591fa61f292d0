using Messaging.Routing.Mailbox.Items;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Messaging.Routing.Store.Mappings;

internal sealed class HistoryMapping : IEntityTypeConfiguration<ItemHistory>, IEntityTypeConfiguration<Seal>
{
    public void Configure(EntityTypeBuilder<Seal> seal)
    {
        seal.ToTable("Seals");
        seal.HasKey(s => s.No);
        seal.Property(s => s.No).ValueGeneratedNever();
        seal.Property(s => s.Root).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<ItemHistory> history)
    {
        history.ToTable("History");
        history.Property(h => h.Who).HasMaxLength(64);
        history.Property(h => h.Division).HasMaxLength(32);
        history.Property(h => h.Hash).HasMaxLength(64);
        history.Property(h => h.ItemDigest).HasMaxLength(64);
        history.Property(h => h.NoteCommitment).HasMaxLength(64);
        history.Property(h => h.Salt).HasMaxLength(32);
        history.HasIndex(h => new { h.ItemId, h.Seq }).IsUnique();
        history.HasIndex(h => h.SealNo);
    }
}
