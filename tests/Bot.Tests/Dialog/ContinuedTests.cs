using Messaging.Routing.Desk.Intake;
using Messaging.Testing;

namespace Messaging.Bot.Tests.Dialog;

/// <summary>A citizen who says it again is told of the own item, and of nobody else's.</summary>
public sealed class ContinuedTests
{
    private const string Bridge = "跨河大桥封闭施工半年了，绕行要多走十公里，什么时候通车？";
    private const string Again = "再说一次跨河大桥封闭施工，绕行要多走十公里，到底什么时候通车";

    [Fact]
    public async Task Saying_much_the_same_again_names_the_earlier_own_item_in_the_receipt()
    {
        await using var office = await Office.OnSqliteAsync(new IntakeOptions { JoinFor = TimeSpan.Zero });

        await DirectCitizen.On(office).Says(Bridge).Hears("2026-000001").DoesNotHear("同一件事")
            .Says(Again).Hears("编号：2026-000002", "您之前的留言 2026-000001 说的可能是同一件事");
    }

    [Fact]
    public async Task What_somebody_else_wrote_is_not_told()
    {
        await using var office = await Office.OnSqliteAsync(new IntakeOptions { JoinFor = TimeSpan.Zero });
        await DirectCitizen.On(office).Says(Bridge).Hears("2026-000001");

        await DirectCitizen.On(office).Says(Again).Hears("2026-000002").DoesNotHear("2026-000001");
    }

    [Fact]
    public async Task Another_matter_of_the_same_citizen_is_told_as_another()
    {
        await using var office = await Office.OnSqliteAsync(new IntakeOptions { JoinFor = TimeSpan.Zero });

        await DirectCitizen.On(office).Says(Bridge).Hears("2026-000001")
            .Says("驾校收了学费一直不安排练车，要求退费").Hears("2026-000002").DoesNotHear("同一件事");
    }
}
