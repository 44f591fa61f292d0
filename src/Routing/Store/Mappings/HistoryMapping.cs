using Messaging.Routing.Mailbox.Items;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Messaging.Routing.Store.Mappings;

internal sealed class HistoryMapping : IEntityTypeConfiguration<ItemHistory>
{
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
    }
}
