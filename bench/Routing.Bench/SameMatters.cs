using Messaging.Routing.Topics;

namespace Messaging.Routing.Bench;

/// <summary>What it costs to compare a message with all that came before it.</summary>
internal static class SameMatters
{
    public static void Measure(string file)
    {
        var messages = TopicLines.Read(File.ReadLines(file), (line, reason) => throw new InvalidDataException($"{file} line {line}: {reason}"))
            .OrderBy(message => message.At).ToList();
        var index = new MatterIndex();
        for (var at = 0; at < messages.Count; at++)
        {
            index.Add(at, messages[at].Person, messages[at].Title, messages[at].Text, null);
        }

        var before = Environment.CpuUsage.TotalTime;
        var alike = Enumerable.Range(0, messages.Count).Count(at => index.Before(at, 0.3).Count > 0);
        Console.WriteLine($"same matter: {alike} of {messages.Count} messages are like an earlier one, {(Environment.CpuUsage.TotalTime - before).TotalMilliseconds / messages.Count:F2} CPU ms a message");
    }
}
