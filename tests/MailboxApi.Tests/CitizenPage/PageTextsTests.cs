using System.Text.Json;
using System.Text.RegularExpressions;
using Messaging.MailboxApi.CitizenPage;

namespace Messaging.MailboxApi.Tests.CitizenPage;

public sealed partial class PageTextsTests
{
    [Fact]
    public void Both_languages_have_every_text_with_the_same_places()
    {
        var (chinese, english) = (Texts("zh-CN"), Texts("en"));

        Assert.Empty(chinese.Keys.Except(english.Keys));
        Assert.All(chinese, text => Assert.Equal(Places(text.Value), Places(english[text.Key])));
    }

    [Fact]
    public void The_page_is_whole_in_both_languages()
    {
        var markup = PageTexts.Read("CitizenPage.index.html");

        Assert.Equal(["{{nonce}}"], Left().Matches(PageTexts.Chinese.Fill(markup, "<厅>")).Select(left => left.Value));
        Assert.Contains("&lt;", PageTexts.Chinese.Fill(markup, "<厅>"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", PageTexts.English.Fill(markup, "Department"), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Texts(string language) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(PageTexts.Read($"CitizenPage.texts.{language}.json"))!;

    private static string Places(string text) => string.Concat(Place().Matches(text).Select(place => place.Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\{\{\w+\}\}")]
    private static partial Regex Left();
}
