using System.Text.RegularExpressions;
using Messaging.Testing;

namespace Messaging.Routing.Tests;

/// <summary>
/// The model knows no framework and nothing calls upward. Project references keep the three floors apart; inside Routing this reads the
/// source, and the planted violations show that it would see one.
/// </summary>
public sealed partial class FloorTests
{
    /// <summary>Ground floor first; a folder uses only folders before it.</summary>
    private static readonly string[] Folders = ["Mailbox", "Store", "Classification", "Examining", "Topics", "Desk", "Reports", "Exchange"];

    [Fact]
    public void The_model_knows_no_framework_no_clock_and_no_store()
    {
        Assert.All(Sources("Mailbox"), source => Assert.DoesNotMatch(Framework(), source.Text));
        Assert.NotEmpty(Sources("Mailbox"));
    }

    [Theory]
    [InlineData("using Microsoft.EntityFrameworkCore;")]
    [InlineData("using Microsoft.AspNetCore.Identity;")]
    [InlineData("using System.Net.Http;")]
    [InlineData("private readonly MailboxDb _db;")]
    [InlineData("var text = File.ReadAllText(path);")]
    [InlineData("var now = DateTimeOffset.UtcNow;")]
    public void The_check_of_the_model_sees_a_planted_violation(string line) => Assert.Matches(Framework(), line);

    [Fact]
    public void No_folder_uses_one_above_it()
    {
        for (var floor = 0; floor < Folders.Length; floor++)
        {
            var above = Above(floor);
            Assert.All(Sources(Folders[floor]), source => Assert.False(above.IsMatch(source.Text), $"{source.Name} looks up: {above.Match(source.Text).Value}"));
        }
    }

    [Theory]
    [InlineData(0, "using Messaging.Routing.Store;")]
    [InlineData(1, "using Messaging.Routing.Desk.Intake;")]
    [InlineData(5, "using Messaging.Routing.Exchange;")]
    public void The_check_of_the_folders_sees_a_planted_violation(int floor, string line) => Assert.Matches(Above(floor), line);

    private static Regex Above(int floor) =>
        new($@"\b(?:using Messaging\.Routing\.|Messaging\.Routing\.)(?:{string.Join('|', Folders[(floor + 1)..].DefaultIfEmpty("Nothing"))})\b");

    private static IEnumerable<(string Name, string Text)> Sources(string folder)
    {
        var path = Path.Combine(SharedData.ProjectRoot, "src", "Routing", folder);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories).Select(file => (Path.GetFileName(file), File.ReadAllText(file)))
            : [];
    }

    // Reading the bundled catalogue from the assembly or a stream is data coming in; files, sockets, clocks and databases are not the model's.
    [GeneratedRegex(@"Microsoft\.(EntityFrameworkCore|AspNetCore|Extensions)|System\.Net\.|MailboxDb|\bFile\.(Open|Read|Write|Exists)|\bUtcNow\b|TimeProvider\.System")]
    private static partial Regex Framework();
}
