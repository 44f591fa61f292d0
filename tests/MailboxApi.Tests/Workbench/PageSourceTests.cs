using System.Text.RegularExpressions;
using Messaging.Testing;

namespace Messaging.MailboxApi.Tests.Workbench;

/// <summary>
/// Razor takes an @ between letters for an e-mail address, and a Chinese character is a letter: what follows then stands on the page as code. This
/// reads the source, and the planted violations show that it would see one.
/// </summary>
public sealed partial class PageSourceTests
{
    [Fact]
    public void No_page_shows_its_own_code()
    {
        var pages = Directory.GetFiles(Path.Combine(SharedData.ProjectRoot, "src", "MailboxApi"), "*.razor", SearchOption.AllDirectories);

        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.DoesNotMatch(CodeAsWords(), File.ReadAllText(page)));
    }

    [Theory]
    [InlineData("<button>并入@if (WithKey)")]
    [InlineData("<p>收到@Count 件</p>")]
    public void The_check_sees_a_planted_violation(string line) => Assert.Matches(CodeAsWords(), line);

    [Theory]
    [InlineData("<p>收到 @Count 件，自动分办：@(Rule)</p>")]
    [InlineData("<p>name@example.gov.cn</p>")]
    public void Code_and_addresses_are_let_be(string line) => Assert.DoesNotMatch(CodeAsWords(), line);

    [GeneratedRegex(@"\p{Lo}@[A-Za-z_]")]
    private static partial Regex CodeAsWords();
}
