using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Messaging.Routing.Store.Mappings;

internal sealed class SignInMapping : IEntityTypeConfiguration<SignInTries>, IEntityTypeConfiguration<AuthenticatorStep>
{
    public void Configure(EntityTypeBuilder<SignInTries> tries)
    {
        tries.ToTable("SignInTries");
        tries.HasKey(t => new { t.Account, t.Place });
        tries.Property(t => t.Account).HasMaxLength(64);
        tries.Property(t => t.Place).HasMaxLength(64);

        // Of two nodes that count at once, the later counts again.
        tries.Property(t => t.Count).IsConcurrencyToken();
        tries.HasIndex(t => t.Until);
    }

    public void Configure(EntityTypeBuilder<AuthenticatorStep> step)
    {
        step.ToTable("AuthenticatorSteps");
        step.HasKey(s => s.SignInId);
        step.Property(s => s.SignInId).ValueGeneratedNever();
        step.Property(s => s.Last).IsConcurrencyToken();
        step.HasOne<SignIn>().WithOne().HasForeignKey<AuthenticatorStep>(s => s.SignInId).OnDelete(DeleteBehavior.Cascade);
    }
}
