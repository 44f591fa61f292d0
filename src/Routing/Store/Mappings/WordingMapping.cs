using Messaging.Routing.Mailbox.Wordings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Messaging.Routing.Store.Mappings;

internal sealed class WordingMapping : IEntityTypeConfiguration<Wording>, IEntityTypeConfiguration<WordingVersion>
{
    public void Configure(EntityTypeBuilder<Wording> wording)
    {
        wording.ToTable("Wordings");
        wording.Property(w => w.Version).IsConcurrencyToken();
        wording.HasMany(w => w.Versions).WithOne().HasForeignKey(v => v.WordingId).OnDelete(DeleteBehavior.Restrict);
        wording.Navigation(w => w.Versions).UsePropertyAccessMode(PropertyAccessMode.Field);
        wording.Ignore(w => w.Newest).Ignore(w => w.Pending);
    }

    public void Configure(EntityTypeBuilder<WordingVersion> version)
    {
        version.ToTable("WordingVersions");
        version.Property(v => v.Kind).HasConversion<string>().HasMaxLength(32);
        version.Property(v => v.Topic).HasMaxLength(WordingText.LongestTopic);
        version.Property(v => v.Title).HasMaxLength(WordingText.LongestTitle);
        version.Property(v => v.Division).HasMaxLength(32);
        version.Property(v => v.From).HasColumnName("ValidFrom");
        version.Property(v => v.To).HasColumnName("ValidTo");
        version.Property(v => v.Author).HasMaxLength(64);
        version.Property(v => v.Approver).HasMaxLength(64);
        version.Property(v => v.Withdrawer).HasMaxLength(64);
        version.Ignore(v => v.Stands);
        version.HasIndex(v => new { v.WordingId, v.No }).IsUnique();
    }
}
