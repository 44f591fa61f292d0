using System.Text.RegularExpressions;
using Messaging.Routing.Mailbox;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Mailbox;

public sealed partial class RefusalCodesTests
{
    [Fact]
    public void Every_code_in_the_source_is_listed_and_none_else()
    {
        var used = Directory.EnumerateFiles(Path.Combine(SharedData.ProjectRoot, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Codes().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["code"].Value)
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(RefusalCodes.All, used);
    }

    [GeneratedRegex(@"(?:Refuse\.If\([^;]*?|new RefusedException\(\s*)""(?<code>[a-z-]+\.[a-z-]+)""", RegexOptions.Singleline)]
    private static partial Regex Codes();
}
