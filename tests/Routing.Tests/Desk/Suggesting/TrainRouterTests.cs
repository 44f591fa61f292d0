using Messaging.Routing.Classification;
using Messaging.Routing.Classification.Learning;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Desk.Suggesting;
using Messaging.Routing.Exchange.Verifying;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.People;
using Messaging.Testing;
using Microsoft.EntityFrameworkCore;
using static Messaging.Routing.Tests.Desk.Suggesting.LearningOffice;

namespace Messaging.Routing.Tests.Desk.Suggesting;

/// <summary>What divisions take as their own is learnt, used by every node, recorded with every suggestion, and taken back by an administrator.</summary>
public sealed class TrainRouterTests
{
    public static readonly TheoryData<string> Both = [Databases.Sqlite, Databases.Postgres];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task What_divisions_took_as_theirs_is_suggested_with_its_words_and_its_version(string database)
    {
        await using var office = await WithLessonsAsync(database);
        Assert.NotEqual("RTB-BUS", office.Get<LiveSuggester>().Suggest(null, Letter(Bus, 100))[0].Label);

        var outcome = await office.Get<TrainRouter>().ExecuteAsync(Some.Admin, Cancel);

        Assert.Equal(TrainingEnd.InForce, outcome.End);
        Assert.Equal((60, 60), (outcome.Rows, outcome.New));
        var best = office.Get<LiveSuggester>().Suggest(null, Letter(Bus, 100))[0];
        Assert.Equal("RTB-BUS", best.Label);
        Assert.Contains(best.Because, word => word.Contains("绿龙", StringComparison.Ordinal));

        var filed = await office.Get<FileItem>().ExecuteAsync(new ItemToFile { Source = "letter", Text = Letter(Bus, 101) }, Some.Dispatcher, Cancel);
        Assert.Equal(1, filed.Item.SuggestedBy);
    }

    [Fact]
    public async Task The_version_that_suggested_is_part_of_the_digest()
    {
        await using var office = await WithLessonsAsync(Databases.Sqlite);
        await office.Get<TrainRouter>().ExecuteAsync(Actor.System, Cancel);
        var filed = await office.Get<FileItem>().ExecuteAsync(new ItemToFile { Source = "letter", Text = Letter(Bus, 101) }, Some.Dispatcher, Cancel);
        await using (var db = office.Read())
        {
            await db.Database.ExecuteSqlAsync($"UPDATE Items SET SuggestedBy = 7 WHERE Id = {filed.Item.Id}", Cancel);
        }

        var findings = new List<StoreFinding>();
        await office.Get<VerifyStore>().ExecuteAsync(findings.Add, Cancel);

        Assert.Contains(findings, finding => finding.Number == filed.Item.Number && finding.What.Contains("was changed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Learnt_from_few_items_nothing_is_surer_than_the_catalogue_and_waits_for_a_person()
    {
        await using var office = await WithLessonsAsync(Databases.Sqlite);
        await office.Get<TrainRouter>().ExecuteAsync(Some.Admin, Cancel);

        var filed = await office.Get<FileItem>().ExecuteAsync(new ItemToFile { Source = "letter", Text = Letter(Bus, 102) }, Some.Dispatcher, Cancel);

        Assert.Equal("RTB-BUS", filed.Item.SuggestedLabel);
        Assert.True(filed.Item.Confidence < office.Get<DispatchRule>().From);
        Assert.Null(filed.Item.Division);
    }

    [Fact]
    public async Task With_enough_items_the_threshold_is_measured_and_sure_suggestions_go_by_themselves()
    {
        await using var office = await Office.OnSqliteAsync();
        await TakenAsync(office, Bus, "RTB-BUS", 0, 170);
        await TakenAsync(office, Toll, "EXP", 0, 170);

        var outcome = await office.Get<TrainRouter>().ExecuteAsync(Some.Admin, Cancel);

        Assert.InRange(outcome.Model!.DispatchFrom!.Value, 0.01, 1);
        Assert.Equal(outcome.Model.DispatchFrom, office.Get<DispatchRule>().From);
        var filed = await office.Get<FileItem>().ExecuteAsync(new ItemToFile { Source = "letter", Text = Letter(Bus, 400) }, Some.Dispatcher, Cancel);
        Assert.Equal("RTB-BUS", filed.Item.Division);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Another_node_suggests_by_the_new_version_within_the_minute(string database)
    {
        await using var office = await WithLessonsAsync(database);
        await using var other = office.AnotherNode();
        Assert.Null(other.Get<LiveSuggester>().Read(null, Letter(Bus, 100)).Version);

        await office.Get<TrainRouter>().ExecuteAsync(Some.Admin, Cancel);
        office.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, other.Get<LiveSuggester>().Read(null, Letter(Bus, 100)).Version);
    }

    [Fact]
    public async Task Hardly_anything_new_is_not_learnt_again_and_too_little_is_not_learnt_at_all()
    {
        await using var empty = await Office.OnSqliteAsync();
        Assert.Equal(TrainingEnd.TooFew, (await empty.Get<TrainRouter>().ExecuteAsync(Some.Admin, Cancel)).End);

        await using var office = await WithLessonsAsync(Databases.Sqlite);
        await office.Get<TrainRouter>().ExecuteAsync(Some.Admin, Cancel);
        await TakenAsync(office, Bus, "RTB-BUS", 30, TrainRouter.LeastNew - 1);
        var nothing = await office.Get<TrainRouter>().ExecuteAsync(Some.Admin, Cancel);
        await TakenAsync(office, Bus, "RTB-BUS", 60, 1);
        var enough = await office.Get<TrainRouter>().ExecuteAsync(Some.Admin, Cancel);

        Assert.Equal((TrainingEnd.NothingNew, TrainRouter.LeastNew - 1), (nothing.End, nothing.New));
        Assert.Equal((TrainingEnd.InForce, TrainRouter.LeastNew), (enough.End, enough.New));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_administrator_goes_back_and_it_stays_until_an_administrator_lets_go(string database)
    {
        await using var office = await WithLessonsAsync(database);
        var (train, choose) = (office.Get<TrainRouter>(), office.Get<ChooseRouter>());
        await train.ExecuteAsync(Some.Admin, Cancel);

        Assert.True(await choose.ExecuteAsync(null, held: true, "建议不准", Some.Admin, Cancel));
        await TakenAsync(office, Bus, "RTB-BUS", 30, 30);
        var held = await train.ExecuteAsync(Actor.System, Cancel);
        Assert.Equal(TrainingEnd.Held, held.End);
        Assert.Null(office.Get<LiveSuggester>().Read(null, Letter(Bus, 100)).Version);

        Assert.True(await choose.ExecuteAsync(2, held: false, "恢复", Some.Admin, Cancel));
        Assert.False(await choose.ExecuteAsync(2, held: false, "恢复", Some.Admin, Cancel));
        Assert.Equal(2, office.Get<LiveSuggester>().Read(null, Letter(Bus, 100)).Version);
        var models = await office.Get<FindRouterModels>().ExecuteAsync(Some.Admin, Cancel);
        Assert.Equal([2, null, 1], models.Uses.Select(use => use.Version));
        Assert.Equal("建议不准", models.Uses[1].Reason);
    }

    [Fact]
    public async Task Only_administrators_train_and_choose_and_a_choice_has_a_reason_and_a_version_that_exists()
    {
        await using var office = await WithLessonsAsync(Databases.Sqlite);
        var choose = office.Get<ChooseRouter>();

        await Assert.ThrowsAsync<NotAllowedException>(() => office.Get<TrainRouter>().ExecuteAsync(Some.Dispatcher, Cancel));
        await Assert.ThrowsAsync<NotAllowedException>(() => choose.ExecuteAsync(null, true, "理由", Some.Manager, Cancel));
        await Assert.ThrowsAsync<NotAllowedException>(() => office.Get<FindRouterModels>().ExecuteAsync(Some.Dispatcher, Cancel));
        Assert.Equal("router.reason", (await Assert.ThrowsAsync<RefusedException>(() => choose.ExecuteAsync(null, true, " ", Some.Admin, Cancel))).Code);
        Assert.Equal("router.version", (await Assert.ThrowsAsync<InvalidInputException>(() => choose.ExecuteAsync(9, true, "理由", Some.Admin, Cancel))).Code);
    }

    [Fact]
    public async Task An_unreadable_model_leaves_the_office_with_the_catalogue()
    {
        await using var office = await WithLessonsAsync(Databases.Sqlite);
        await office.Get<TrainRouter>().ExecuteAsync(Some.Admin, Cancel);
        await using (var db = office.Read())
        {
            await db.Database.ExecuteSqlAsync($"UPDATE RouterModels SET File = x'00'", Cancel);
        }

        await using var other = office.AnotherNode();

        Assert.Null(other.Get<ModelShelf>().Current.Version);
        var filed = await other.Get<FileItem>().ExecuteAsync(new ItemToFile { Source = "letter", Text = Some.Matter }, Some.Dispatcher, Cancel);
        Assert.Equal("EXP", filed.Item.SuggestedLabel);
    }

    [Fact]
    public async Task At_night_one_node_trains_once()
    {
        await using var office = await WithLessonsAsync(Databases.Sqlite);
        await using var other = office.AnotherNode();
        Assert.Null(await office.Get<TrainAtNight>().ExecuteIfDueAsync(Cancel));

        office.Clock.Advance(TimeSpan.FromHours(18));
        var first = await office.Get<TrainAtNight>().ExecuteIfDueAsync(Cancel);

        Assert.Equal(TrainingEnd.InForce, first?.End);
        Assert.Null(await other.Get<TrainAtNight>().ExecuteIfDueAsync(Cancel));
        office.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal(TrainingEnd.NothingNew, (await other.Get<TrainAtNight>().ExecuteIfDueAsync(Cancel))?.End);
    }
}
