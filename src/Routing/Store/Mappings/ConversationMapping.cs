using Messaging.Routing.Mailbox.Conversations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Messaging.Routing.Store.Mappings;

internal sealed class ConversationMapping :
    IEntityTypeConfiguration<Conversation>, IEntityTypeConfiguration<Line>, IEntityTypeConfiguration<InboundMessage>
{
    public void Configure(EntityTypeBuilder<Conversation> conversation)
    {
        conversation.ToTable("Conversations");
        conversation.Property(c => c.Channel).HasMaxLength(16);
        conversation.Property(c => c.Account).HasMaxLength(64);
        conversation.Property(c => c.SenderHash).HasMaxLength(64);
        conversation.Property(c => c.AcceptedTemplate).HasMaxLength(64);
        conversation.Property(c => c.Version).IsConcurrencyToken();
        conversation.HasIndex(c => new { c.Channel, c.Account, c.SenderHash }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Line> line)
    {
        line.ToTable("Lines");
        line.HasOne(l => l.Conversation).WithMany().HasForeignKey(l => l.ConversationId).OnDelete(DeleteBehavior.Restrict);
        line.HasIndex(l => new { l.ConversationId, l.Seq }).IsUnique();

        // A delivery is one line, however often a worker is interrupted.
        line.HasIndex(l => l.DeliveryId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<InboundMessage> message)
    {
        message.ToTable("InboundMessages");
        message.Property(m => m.Channel).HasMaxLength(16);
        message.Property(m => m.Account).HasMaxLength(64);
        message.Property(m => m.SenderHash).HasMaxLength(64);
        message.Property(m => m.MessageId).HasMaxLength(200);
        message.Property(m => m.ReplyReason).HasMaxLength(400);
        message.HasIndex(m => m.ReplyDueAt);
        message.HasOne(m => m.Item).WithMany().HasForeignKey(m => m.ItemId).OnDelete(DeleteBehavior.Restrict);
        message.HasIndex(m => new { m.Channel, m.Account, m.SenderHash, m.MessageId }).IsUnique();
    }
}
