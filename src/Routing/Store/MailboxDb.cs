using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Mailbox.Conversations;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Digests;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Mailbox.Matters;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Mailbox.Publishing;
using Messaging.Routing.Mailbox.Reminders;
using Messaging.Routing.Mailbox.Sources;
using Messaging.Routing.Mailbox.SpecialReports;
using Messaging.Routing.Mailbox.Suggesting;
using Messaging.Routing.Mailbox.Wordings;
using Messaging.Routing.Store.Mappings;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Store;

/// <summary>The one database. One model for both providers; each has its own context class for its own set of migrations.</summary>
public abstract class MailboxDb(DbContextOptions options)
    : IdentityUserContext<SignIn, int, IdentityUserClaim<int>, IdentityUserLogin<int>, IdentityUserToken<int>>(options)
{
    public DbSet<MailboxItem> Items => Set<MailboxItem>();

    public DbSet<ItemHistory> History => Set<ItemHistory>();

    public DbSet<ItemViewing> Views => Set<ItemViewing>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();

    public DbSet<InboundMessage> InboundMessages => Set<InboundMessage>();

    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<Line> Lines => Set<Line>();

    public DbSet<Source> Sources => Set<Source>();

    public DbSet<KeptRule> DeadlineRules => Set<KeptRule>();

    public DbSet<KeptNotice> HolidayNotices => Set<KeptNotice>();

    public DbSet<DivisionChange> DivisionChanges => Set<DivisionChange>();

    public DbSet<Member> Members => Set<Member>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<AttachmentContent> AttachmentContents => Set<AttachmentContent>();

    public DbSet<AwaitedFile> AwaitedFiles => Set<AwaitedFile>();

    public DbSet<RungTry> RungTries => Set<RungTry>();

    public DbSet<Reminder> Reminders => Set<Reminder>();

    public DbSet<ReminderNotice> ReminderNotices => Set<ReminderNotice>();

    public DbSet<Publication> Publications => Set<Publication>();

    public DbSet<Wording> Wordings => Set<Wording>();

    public DbSet<WordingVersion> WordingVersions => Set<WordingVersion>();

    public DbSet<MatterLink> MatterLinks => Set<MatterLink>();

    public DbSet<SpecialReport> SpecialReports => Set<SpecialReport>();

    public DbSet<Digest> Digests => Set<Digest>();
    public DbSet<RouterModel> RouterModels => Set<RouterModel>();

    public DbSet<RouterModelUse> RouterModelUses => Set<RouterModelUse>();

    public DbSet<Seal> Seals => Set<Seal>();

    public DbSet<SharedValue> SharedValues => Set<SharedValue>();

    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();

    public DbSet<CodeTries> CodeTries => Set<CodeTries>();

    public DbSet<SignInTries> SignInTries => Set<SignInTries>();

    public DbSet<AuthenticatorStep> AuthenticatorSteps => Set<AuthenticatorStep>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite can't order a DateTimeOffset and PostgreSQL takes only UTC: both keep a UTC DateTime.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTime>();
        configurationBuilder.Properties<ProtectedText>().HaveConversion<ProtectedTextColumn>();

        // A number in place of a name can't be read in a query.
        configurationBuilder.Properties<ItemState>().HaveConversion<string>().HaveMaxLength(32);
        configurationBuilder.Properties<Accusation>().HaveConversion<string>().HaveMaxLength(32);
        configurationBuilder.Properties<ItemKind>().HaveConversion<string>().HaveMaxLength(32);
        configurationBuilder.Properties<HistoryKind>().HaveConversion<string>().HaveMaxLength(32);
        configurationBuilder.Properties<AttachmentPurpose>().HaveConversion<string>().HaveMaxLength(32);
        configurationBuilder.Properties<DeliveryPurpose>().HaveConversion<string>().HaveMaxLength(32);
        configurationBuilder.Properties<DisclosureAnswer>().HaveConversion<string>().HaveMaxLength(32);
        configurationBuilder.Properties<AwaitedFileState>().HaveConversion<string>().HaveMaxLength(32);
        configurationBuilder.Properties<MediaKind>().HaveConversion<string>().HaveMaxLength(32);
        configurationBuilder.Properties<Rung>().HaveConversion<string>().HaveMaxLength(32);
        configurationBuilder.Properties<RungResult>().HaveConversion<string>().HaveMaxLength(32);
        configurationBuilder.Properties<DeliveryState>().HaveConversion<string>().HaveMaxLength(32);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(MailboxDb).Assembly);
    }
}
