using Messaging.Routing.Mailbox.Suggesting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Messaging.Routing.Store.Mappings;

internal sealed class RouterModelMapping : IEntityTypeConfiguration<RouterModel>, IEntityTypeConfiguration<RouterModelUse>
{
    public void Configure(EntityTypeBuilder<RouterModel> model)
    {
        model.ToTable("RouterModels");
        model.HasKey(m => m.Version);

        // Drawn by the act that trains: of two nodes that train at once, one finds the number taken.
        model.Property(m => m.Version).ValueGeneratedNever();
        model.Property(m => m.TrainedBy).HasMaxLength(64);
        model.Property(m => m.FileHash).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<RouterModelUse> use)
    {
        use.ToTable("RouterModelUses");
        use.Property(u => u.By).HasMaxLength(64);
        use.Property(u => u.Reason).HasMaxLength(500);
    }
}
