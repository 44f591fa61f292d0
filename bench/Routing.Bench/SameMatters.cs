using System.Text.RegularExpressions;
using Messaging.Routing.Topics;

namespace Messaging.Routing.Bench;

/// <summary>Which messages of a board are said to be of an earlier one's matter, as they come in, and what it costs.</summary>
internal static partial class SameMatters
{
    /// <param name="links">Where to write a line for each that is: its id, the earlier one's, the likeness; null: nowhere.</param>
    public static void Measure(string file, string? links)
    {
        var messages = TopicLines.Read(File.ReadLines(file), (line, reason) => throw new InvalidDataException($"{file} line {line}: {reason}"))
            .OrderBy(message => message.At).ToList();
        var index = new MatterIndex();
        var matters = new Dictionary<long, long>();
        var lines = new List<string>();
        var before = Environment.CpuUsage.TotalTime;
        for (var at = 0; at < messages.Count; at++)
        {
            index.Add(at, messages[at].Person, messages[at].Title, messages[at].Text, Place(messages[at]));
            var like = MatterChoice.Of(index.Before(at, MatterChoice.Least), matters);
            matters[at] = like is null ? at : matters[like.Id];
            if (like is not null)
            {
                lines.Add(FormattableString.Invariant($"{messages[at].Id}\t{messages[(int)like.Id].Id}\t{like.Likeness:F3}"));
            }
        }

        var cost = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / messages.Count;
        Console.WriteLine(FormattableString.Invariant(
            $"same matter: {lines.Count} of {messages.Count} messages, {matters.Values.Distinct().Count()} matters, {cost:F2} CPU ms a message"));
        if (links is not null)
        {
            File.WriteAllLines(links, lines);
        }
    }

    // The data have codes in place of names, which no gazetteer holds.
    private static string? Place(TopicMessage message) =>
        District().Match(message.Title + message.Text) is { Success: true } district ? district.Value : null;

    [GeneratedRegex("(?<![A-Z0-9])[A-Z][0-9]{1,2}[市县区]")]
    private static partial Regex District();
}
