namespace Messaging.MailboxApi.Tests.Workbench;

public sealed class StylesheetTests
{
    [Fact]
    public void Every_rule_of_the_stylesheets_is_closed_before_the_next_page_s_begins()
    {
        var folder = Path.Combine(Testing.SharedData.ProjectRoot, "src", "MailboxApi", "wwwroot");
        var sheets = Directory.GetFiles(folder, "*.css", SearchOption.AllDirectories);
        Assert.NotEmpty(sheets);
        foreach (var sheet in sheets)
        {
            var depth = 0;
            foreach (var (number, line) in File.ReadLines(sheet).Index())
            {
                // A comment at the margin begins the part of another page.
                Assert.False(depth > 0 && line.StartsWith("/*", StringComparison.Ordinal), $"{Path.GetFileName(sheet)}:{number + 1}: a brace is open");
                depth += line.Count(letter => letter == '{') - line.Count(letter => letter == '}');
            }

            Assert.Equal(0, depth);
        }
    }
}
