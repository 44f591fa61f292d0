using Messaging.Routing.Calendars;
using Messaging.Routing.Catalogue;
using Messaging.Routing.Classification;
using Messaging.Routing.Classification.Fitting;
using Messaging.Routing.Desk;
using Messaging.Routing.Desk.Answering;
using Messaging.Routing.Desk.Attachments;
using Messaging.Routing.Desk.Chasing;
using Messaging.Routing.Desk.Citizens;
using Messaging.Routing.Desk.Handling;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Desk.Wordings;
using Messaging.Routing.Exchange;
using Messaging.Routing.Exchange.Verifying;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Reports;
using Messaging.Routing.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Messaging.Routing;

public static class RoutingServices
{
    /// <summary>Everything an office does with messages. All acts are singletons: each opens its own context.</summary>
    public static IServiceCollection AddRouting(
        this IServiceCollection services, StoreOptions store, IntakeOptions intake, Organisation organisation)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<DivisionBook>(provider, organisation));
        services.AddSingleton(provider => organisation.With(() => provider.GetRequiredService<DivisionBook>().Divisions));
        services.AddSingleton<Desk.Office.ChangeDivision>();
        services.AddSingleton(intake);
        services.AddSingleton<Desk.Office.ChangeSource>();
        services.AddSingleton<Desk.Office.FindMembers>();
        services.AddSingleton<Desk.Office.SealHistory>();
        services.AddSingleton<Desk.Office.CloseYear>();
        return services.AddStore(store).AddRules().AddIntake().AddHandling().AddAnswering().AddCitizens().AddWordings().AddSuggesting().AddChasing().AddTopics().AddFigures();
    }

    private static IServiceCollection AddRules(this IServiceCollection services) => services
        .AddSingleton<DeadlineBook>()
        .AddSingleton(provider => ReadIn(provider, book => new WorkingCalendar(() => book.Days)))
        .AddSingleton(provider => ReadIn(provider, book => new DeadlineRules(() => book.Rules)))
        .AddSingleton<DateItems>()
        .AddSingleton<ExplainClock>()
        .AddSingleton<ConfirmReceipt>()
        .AddSingleton<PauseClock>()
        .AddSingleton<CloseAbandoned>()
        .AddSingleton<Desk.Office.LoadNotice>()
        .AddSingleton<Desk.Office.ChangeRules>()
        .AddSingleton<PlaceFinder>()
        .AddSingleton<Topics.TopicFinder>()
        .AddSingleton<Classification.Learning.ModelShelf>()
        .AddSingleton<LiveSuggester>()
        .AddSingleton<SeveralMatters>()
        .AddSingleton(provider => new MessageReader(provider.GetRequiredService<Organisation>(), provider.GetRequiredService<LiveSuggester>()))
        .AddSingleton<Classification.Accusations.AccusationExaminer>()
        .AddSingleton<DivisionSuggester>();

    private static IServiceCollection AddIntake(this IServiceCollection services) => services
        .AddSingleton<Clocks>()
        .AddSingleton<ReadAccusation>()
        .AddSingleton<TriageMessage>()
        .AddSingleton<DispatchRule>()
        .AddSingleton<RegisterItem>()
        .AddSingleton<FileMessage>()
        .AddSingleton<FileItem>()
        .AddSingleton<FindRepeats>()
        .AddSingleton<CitizenReach>()
        .AddSingleton<CloseJoinings>();

    private static IServiceCollection AddHandling(this IServiceCollection services) => services
        .AddSingleton<ChangeItem>()
        .AddSingleton<FindItems>()
        .AddSingleton<ReadInbox>()
        .AddSingleton<AcceptItem>()
        .AddSingleton<ConfirmKind>()
        .AddSingleton<DeclineItem>()
        .AddSingleton<ReferItem>()
        .AddSingleton<AssignItem>()
        .AddSingleton<TakeItem>()
        .AddSingleton<ReturnItem>()
        .AddSingleton<SupplementItem>()
        .AddSingleton<ExtendItem>()
        .AddSingleton<MergeItem>()
        .AddSingleton<WithdrawItem>()
        .AddSingleton<InvalidateItem>()
        .AddSingleton<UrgeItem>()
        .AddSingleton<DecideAccusation>()
        .AddSingleton<OpenPerson>()
        .AddSingleton<KeepConfidential>()
        .AddSingleton<ViewLog>()
        .AddSingleton<NoteItem>()
        .AddSingleton<AttachmentLinks>()
        .AddSingleton<AddAttachment>()
        .AddSingleton<AwaitedFiles>()
        .AddSingleton<OpenAttachment>();

    private static IServiceCollection AddAnswering(this IServiceCollection services) => services
        .AddSingleton<WordingsInForce>()
        .AddSingleton<ExamineAnswer>()
        .AddSingleton<AnswerItem>()
        .AddSingleton<ReviewAnswer>()
        .AddSingleton<ReopenItem>()
        .AddSingleton<CallBackItem>()
        .AddSingleton<Desk.OwnPerson>()
        .AddSingleton<Desk.ShownWords>()
        .AddSingleton<Desk.Publishing.PublishingCheck>()
        .AddSingleton<Desk.Publishing.PublishItem>()
        .AddSingleton<Desk.Publishing.FindPublished>()
        .AddSingleton<TakeDelivery>()
        .AddSingleton<FindDeliveries>()
        .AddSingleton<RecordDelivery>()
        .AddSingleton<RecordRung>()
        .AddSingleton<RecordProof>()
        .AddSingleton<OwedReplies>()
        .AddSingleton<ConfirmDelivery>();

    private static IServiceCollection AddCitizens(this IServiceCollection services) => services
        .AddSingleton<ChangeOwnItem>()
        .AddSingleton<ListOwnItems>()
        .AddSingleton<CitizenPass>()
        .AddSingleton<FileLetter>()
        .AddSingleton<LookUpOwnItem>()
        .AddSingleton<RateOwnItem>()
        .AddSingleton<SupplementOwnItem>()
        .AddSingleton<UrgeOwnItem>()
        .AddSingleton<WithdrawOwnItem>();

    private static IServiceCollection AddChasing(this IServiceCollection services)
    {
        services.TryAddSingleton(new ChasingOptions());
        return services
            .AddSingleton<NoticeText>()
            .AddSingleton<DecideReminders>()
            .AddSingleton<TakeNotices>()
            .AddSingleton<RecordNotices>()
            .AddSingleton<SendNotices>()
            .AddSingleton<Chase>()
            .AddSingleton<FindReminders>()
            .AddSingleton<FindChased>();
    }

    private static IServiceCollection AddWordings(this IServiceCollection services) => services
        .AddSingleton<WordingFit>()
        .AddSingleton<WordingShelf>()
        .AddSingleton<WriteWording>()
        .AddSingleton<ReviewWording>()
        .AddSingleton<FindWordings>()
        .AddSingleton<SuggestWordings>();

    private static IServiceCollection AddTopics(this IServiceCollection services) => services
        .AddSingleton<Desk.HotTopics.FindTopics>()
        .AddSingleton<Desk.Matters.MatterMemory>()
        .AddSingleton<Desk.Matters.LinkMatters>()
        .AddSingleton<Desk.Matters.FindSameMatter>()
        .AddSingleton<Desk.SpecialReports.DraftSpecialReport>()
        .AddSingleton<Desk.SpecialReports.KeepBurstReports>()
        .AddSingleton<Desk.SpecialReports.WatchBursts>()
        .AddSingleton<Desk.SpecialReports.ChangeSpecialReport>()
        .AddSingleton<Desk.SpecialReports.FindSpecialReports>()
        .AddSingleton<Reports.Digests.DigestText>()
        .AddSingleton<Reports.Digests.WriteDigests>()
        .AddSingleton<Reports.Digests.FindDigests>();

    private static IServiceCollection AddSuggesting(this IServiceCollection services) => services
        .AddSingleton<Desk.Suggesting.ReadLabelledItems>()
        .AddSingleton<Desk.Suggesting.TrainRouter>()
        .AddSingleton<Desk.Suggesting.TrainAtNight>()
        .AddSingleton<Desk.Suggesting.ChooseRouter>()
        .AddSingleton<Desk.Suggesting.FindRouterModels>();

    private static IServiceCollection AddFigures(this IServiceCollection services) => services
        .AddSingleton<CompletionReport>()
        .AddSingleton<QueueFigures>()
        .AddSingleton<SuggestionAccuracy>()
        .AddSingleton<ImportItems>()
        .AddSingleton<VerifyStore>();

    private static T ReadIn<T>(IServiceProvider provider, Func<DeadlineBook, T> reader) => reader(provider.GetRequiredService<DeadlineBook>());
}
