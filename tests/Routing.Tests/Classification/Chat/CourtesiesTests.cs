using Messaging.Routing.Classification;
using Messaging.Routing.Classification.Chat;

namespace Messaging.Routing.Tests.Classification.Chat;

/// <summary>A matter told politely is a matter: thanks behind it must not lose it.</summary>
public sealed class CourtesiesTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("码头太危险 谢谢", "码头太危险")]
    [InlineData("谢谢 井盖丢了", "井盖丢了")]
    [InlineData("你好 公交 谢谢啊", "公交")]
    [InlineData("码头太危险谢谢领导", "码头太危险")]
    [InlineData("领导好 谢谢", "")]
    [InlineData("感谢你们修好了路", "感谢你们修好了路")]
    public void What_politeness_puts_round_a_matter_is_taken_away(string plain, string left) => Assert.Equal(left, Courtesies.Without(plain));

    [Theory]
    [InlineData("码头太危险，谢谢")]
    [InlineData("公路边树挡视线，麻烦了谢谢")]
    [InlineData("修车店换假件 谢谢领导")]
    [InlineData("公交车太少等半天，谢谢")]
    [InlineData("谢谢，井盖丢了")]
    [InlineData("ETC，谢谢")]
    [InlineData("公交，谢谢")]
    [InlineData("公交半天才来了一趟 谢谢")]
    public void A_matter_told_politely_is_filed(string line) =>
        Assert.Contains(IntentRecogniser.Recognise(line), new[] { Intent.File, Intent.AskFaq });

    [Fact]
    public void No_composed_matter_becomes_talk_by_being_told_politely()
    {
        var matters = ChatLines.All.Where(line => line.Intent is Intent.File or Intent.AskFaq).ToList();
        var lost = matters
            .SelectMany(line => Enumerable.Range(0, 16).Select(place => Courtesies.Around(line.Text, place)))
            .Where(line => IntentRecogniser.Recognise(line).IsTalk())
            .ToList();

        output.WriteLine(string.Join('\n', lost));
        Assert.NotEmpty(matters);
        Assert.Empty(lost);
    }
}
