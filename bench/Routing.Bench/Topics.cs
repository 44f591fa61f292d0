using Messaging.Routing.Classification;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Topics;

namespace Messaging.Routing.Bench;

/// <summary>Hot topics of a city's board: the five hottest, and what finding them costs.</summary>
internal static class Topics
{
    private const int Top = 5;

    public static void Measure(string file)
    {
        var messages = TopicLines.Read(File.ReadLines(file), (line, reason) => throw new InvalidDataException($"{file} line {line}: {reason}"));
        var finder = new TopicFinder(new PlaceFinder(Organisation.Bundled()));
        var before = Environment.CpuUsage.TotalTime;
        var topics = finder.Find(messages, Top);
        Console.WriteLine($"hot topics of {messages.Count} messages: {(Environment.CpuUsage.TotalTime - before).TotalSeconds:F1} CPU s");
        foreach (var topic in topics)
        {
            Console.WriteLine($"  {topic.Rank} heat {topic.Heat:F1}, {topic.Size} messages of {topic.Persons}: {topic.Name}");
        }
    }
}
