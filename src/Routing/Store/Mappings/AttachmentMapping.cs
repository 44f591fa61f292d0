using Messaging.Routing.Mailbox.Attachments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Messaging.Routing.Store.Mappings;

internal sealed class AttachmentMapping :
    IEntityTypeConfiguration<Attachment>, IEntityTypeConfiguration<AttachmentContent>, IEntityTypeConfiguration<AwaitedFile>
{
    public void Configure(EntityTypeBuilder<Attachment> attachment)
    {
        attachment.ToTable("Attachments");
        attachment.Property(a => a.Name).HasMaxLength(200);
        attachment.Property(a => a.MediaType).HasMaxLength(100);
        attachment.Property(a => a.Sha256).HasMaxLength(64);
        attachment.Property(a => a.AddedBy).HasMaxLength(64);
        attachment.Ignore(a => a.IsImage);
        attachment.HasIndex(a => new { a.ItemId, a.No }).IsUnique();
        attachment.HasOne(a => a.Content).WithOne().HasForeignKey<AttachmentContent>(c => c.AttachmentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AttachmentContent> content)
    {
        content.ToTable("AttachmentContents");
        content.HasKey(c => c.AttachmentId);
        content.Property(c => c.AttachmentId).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<AwaitedFile> awaited)
    {
        awaited.ToTable("AwaitedFiles");
        awaited.Property(a => a.Channel).HasMaxLength(16);
        awaited.Property(a => a.Account).HasMaxLength(64);
        awaited.Property(a => a.Reason).HasMaxLength(400);
        awaited.HasOne(a => a.Item).WithMany(i => i.AwaitedFiles).HasForeignKey(a => a.ItemId).OnDelete(DeleteBehavior.Restrict);
        awaited.HasIndex(a => a.NextTryAt);
    }
}
