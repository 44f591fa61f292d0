using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Desk.Matters;
using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Tests.Desk.SpecialReports;
using Messaging.Testing;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Routing.Tests.Desk;

public sealed class SameMatterTests
{
    public static readonly TheoryData<string> Both = [Databases.Sqlite, Databases.Postgres];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Both))]
    public async Task The_same_matter_from_another_source_is_shown_to_the_dispatcher_on_any_node(string provider)
    {
        await using var office = await BurstOffice.OpenAsync(provider);
        await using var other = office.Office.AnotherNode();
        var first = await office.WriteAsync("中牟县跨河大桥封闭施工半年了，绕行要多走十公里，什么时候通车？", 1);
        await BurstOffice.LinkAsync(office.Office);
        var second = await office.WriteAsync("请问中牟县跨河大桥封闭施工到什么时候？绕行多走十公里", 2, "app");
        await Task.WhenAll(BurstOffice.LinkAsync(office.Office), BurstOffice.LinkAsync(other));

        var hint = Assert.Single((await other.Get<FindSameMatter>().OfAsync(second, Some.Dispatcher, Cancel))!);

        Assert.Equal((first, true, false), (hint.Number, hint.Closest, hint.SamePerson));
        Assert.Equal(second, Assert.Single((await office.Office.Get<FindSameMatter>().OfAsync(first, Some.Dispatcher, Cancel))!).Number);
        await using var db = office.Office.Read();
        Assert.Equal(await db.Items.CountAsync(Cancel), await db.MatterLinks.CountAsync(Cancel));
    }

    [Fact]
    public async Task The_same_person_is_told_apart_from_others()
    {
        await using var office = await BurstOffice.OpenAsync(Databases.Sqlite);
        await office.WriteAsync("跨河大桥封闭施工半年了，绕行要多走十公里，什么时候通车？", 1);
        var again = await office.WriteAsync("再次反映跨河大桥封闭，绕行十公里，请尽快通车", 1, "app");
        await BurstOffice.LinkAsync(office.Office);

        Assert.True(Assert.Single((await office.Office.Get<FindSameMatter>().OfAsync(again, Some.Dispatcher, Cancel))!).SamePerson);
    }

    [Fact]
    public async Task Whoever_is_of_the_accused_division_is_shown_no_accusation_as_the_same_matter()
    {
        await using var office = await BurstOffice.OpenAsync(Databases.Sqlite);
        var file = office.Office.Get<FileItem>();
        var accusing = await file.ExecuteAsync(
            new ItemToFile { Source = "letter", Text = "跨河大桥收费站封闭通道两小时，道路运输管理局的科长收红包，不送礼不给过桥" }, Some.Dispatcher, Cancel);
        var plain = await file.ExecuteAsync(
            new ItemToFile { Source = "letter", Text = "跨河大桥收费站封闭通道两小时，不给过桥，请问什么时候恢复" }, Some.Dispatcher, Cancel);
        await BurstOffice.LinkAsync(office.Office);
        var find = office.Office.Get<FindSameMatter>();

        Assert.True(accusing.Item.IsAccusation);
        Assert.Equal(accusing.Item.Number, Assert.Single((await find.OfAsync(plain.Item.Number, Some.Dispatcher, Cancel))!).Number);
        var both = new Actor("both", new HashSet<Role> { Role.Dispatcher, Role.Division }, ["RTB"]);
        Assert.Equal([], await find.OfAsync(plain.Item.Number, both, Cancel));
        Assert.Null(await find.OfAsync(accusing.Item.Number, both, Cancel));
    }

    [Fact]
    public async Task Only_a_dispatcher_is_shown_it()
    {
        await using var office = await Office.OnSqliteAsync();
        var find = office.Get<FindSameMatter>();

        foreach (var reader in (Actor[])[Some.Manager, Some.Reviewer, Some.MemberOf("EXP"), Some.Admin])
        {
            await Assert.ThrowsAsync<NotAllowedException>(() => find.OfAsync("2026-000001", reader, Cancel));
        }
    }
}
