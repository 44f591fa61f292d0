using System.Text.RegularExpressions;
using Messaging.Routing.Mailbox;

namespace Messaging.Routing.Tests.Mailbox;

public sealed partial class RefusalCodesTests
{
    [Fact]
    public void Every_code_in_the_source_is_listed_and_none_else()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Messaging.sln")))
        {
            folder = folder.Parent;
        }

        var used = Directory.EnumerateFiles(Path.Combine(folder.FullName, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Codes().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["code"].Value)
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(RefusalCodes.All, used);
    }

    [GeneratedRegex(@"(?:Refuse\.If\([^;]*?|new RefusedException\(\s*)""(?<code>[a-z-]+\.[a-z-]+)""", RegexOptions.Singleline)]
    private static partial Regex Codes();
}
