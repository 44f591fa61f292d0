using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;

namespace Messaging.Testing;

/// <summary>
/// A citizen with a script, on whichever channel: <c>await citizen.Says("…").Hears("编号").Says("进度").Hears("已登记")</c>.
/// </summary>
/// <param name="exchange">Says one line on the channel and returns what the citizen then reads.</param>
public sealed partial class Citizen(Func<string, Task<string>> exchange)
{
    private readonly List<Func<Task>> _script = [];

    /// <summary>What was heard last.</summary>
    public string LastHeard { get; private set; } = "";

    /// <summary>Number of the newest receipt.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Look-up code of the newest receipt.</summary>
    public string Code { get; private set; } = "";

    public Citizen Says(string line) => Says(() => line);

    /// <summary>A line that depends on what was heard before, for example a number.</summary>
    public Citizen Says(Func<string> line)
    {
        _script.Add(async () =>
        {
            LastHeard = await exchange(line());
            if (Receipt().Match(LastHeard) is { Success: true } receipt)
            {
                (Number, Code) = (receipt.Groups["number"].Value, receipt.Groups["code"].Value);
            }
        });
        return this;
    }

    public Citizen Hears(params string[] words) => Checks(() => Assert.All(words, word => Assert.Contains(word, LastHeard, StringComparison.Ordinal)));

    public Citizen DoesNotHear(params string[] words) =>
        Checks(() => Assert.All(words, word => Assert.DoesNotContain(word, LastHeard, StringComparison.Ordinal)));

    /// <summary>Anything else a test wants to look at or do between two lines.</summary>
    public Citizen Checks(Action check)
    {
        _script.Add(() =>
        {
            check();
            return Task.CompletedTask;
        });
        return this;
    }

    public TaskAwaiter GetAwaiter() => PlayAsync().GetAwaiter();

    private async Task PlayAsync()
    {
        foreach (var step in _script)
        {
            await step();
        }

        _script.Clear();
    }

    [GeneratedRegex(@"编号\D{0,3}(?<number>\d{4}-\d{6,}).*?查询码\W{0,3}(?<code>[0-9A-Z]{10})", RegexOptions.Singleline)]
    private static partial Regex Receipt();
}
