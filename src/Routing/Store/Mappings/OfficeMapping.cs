using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Messaging.Routing.Store.Mappings;

internal sealed class OfficeMapping :
    IEntityTypeConfiguration<Source>, IEntityTypeConfiguration<Member>, IEntityTypeConfiguration<SignIn>,
    IEntityTypeConfiguration<SharedValue>, IEntityTypeConfiguration<NumberSeries>, IEntityTypeConfiguration<CodeTries>
{
    public void Configure(EntityTypeBuilder<Source> source)
    {
        source.ToTable("Sources");
        source.HasKey(s => s.Code);
        source.Property(s => s.Code).HasMaxLength(32);
        source.Property(s => s.Name).HasMaxLength(64);
        source.Property(s => s.Way).HasMaxLength(16);
        source.HasData(SourceCodes.Initial);
    }

    public void Configure(EntityTypeBuilder<Member> member)
    {
        member.ToTable("Members");
        member.Property(m => m.DisplayName).HasMaxLength(64);
        member.Property(m => m.Email).HasMaxLength(254);
        member.Property(m => m.Roles).HasConversion(
            roles => string.Join(',', roles),
            stored => Split(stored).Select(Enum.Parse<Role>).ToList(),
            Comparing<Role>());
        member.Property(m => m.Divisions).HasConversion(
            codes => string.Join(',', codes),
            stored => Split(stored),
            Comparing<string>());
    }

    public void Configure(EntityTypeBuilder<SignIn> signIn)
    {
        signIn.ToTable("SignIns");
        signIn.HasOne(s => s.Member).WithMany().HasForeignKey(s => s.MemberId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SharedValue> value)
    {
        value.ToTable("SharedValues");
        value.HasKey(v => v.Name);
        value.Property(v => v.Name).HasMaxLength(128);
    }

    public void Configure(EntityTypeBuilder<NumberSeries> series)
    {
        series.ToTable("NumberSeries");
        series.HasKey(s => s.Year);
        series.Property(s => s.Year).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<CodeTries> tries)
    {
        tries.ToTable("CodeTries");
        tries.HasKey(t => t.Number);
        tries.Property(t => t.Number).HasMaxLength(16);
    }

    private static List<string> Split(string stored) =>
        [.. stored.Split(',', StringSplitOptions.RemoveEmptyEntries)];

    private static ValueComparer<IReadOnlyList<T>> Comparing<T>() => new(
        (one, other) => (one ?? Array.Empty<T>()).SequenceEqual(other ?? Array.Empty<T>()),
        list => list.Count,
        list => list.ToList());
}
