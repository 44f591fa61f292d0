using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Messaging.Routing.Store.Mappings;

internal sealed class ReminderMapping : IEntityTypeConfiguration<Reminder>, IEntityTypeConfiguration<ReminderNotice>
{
    public void Configure(EntityTypeBuilder<Reminder> reminder)
    {
        reminder.ToTable("Reminders");
        reminder.Property(r => r.Step).HasConversion<string>().HasMaxLength(32);
        reminder.HasOne(r => r.Item).WithMany().HasForeignKey(r => r.ItemId).OnDelete(DeleteBehavior.Restrict);
        reminder.HasMany(r => r.Notices).WithOne(n => n.Reminder).HasForeignKey(n => n.ReminderId).OnDelete(DeleteBehavior.Restrict);
        reminder.Navigation(r => r.Notices).UsePropertyAccessMode(PropertyAccessMode.Field);

        // Each step once: of two nodes that decide together, the later one breaks here, runs again and sees it decided.
        reminder.HasIndex(r => new { r.ItemId, r.Step, r.Day, r.Urging }).IsUnique();
        reminder.HasIndex(r => r.DecidedAt);
    }

    public void Configure(EntityTypeBuilder<ReminderNotice> notice)
    {
        notice.ToTable("ReminderNotices");
        notice.Property(n => n.Way).HasConversion<string>().HasMaxLength(16);
        notice.Property(n => n.State).HasConversion<string>().HasMaxLength(16);
        notice.Property(n => n.Reason).HasMaxLength(200);
        notice.HasOne<Member>().WithMany().HasForeignKey(n => n.MemberId).OnDelete(DeleteBehavior.Restrict);
        notice.HasIndex(n => new { n.ReminderId, n.Way, n.MemberId }).IsUnique();
        notice.HasIndex(n => n.NextTryAt);
        notice.HasIndex(n => n.Bundle);
        notice.HasIndex(n => n.StateAt);
    }
}
