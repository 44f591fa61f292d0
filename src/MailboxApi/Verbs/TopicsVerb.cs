using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Messaging.MailboxApi.Configuration;
using Messaging.MailboxApi.Verbs.Router;
using Messaging.MailboxApi.Verbs.Tables;
using Messaging.Routing.Classification;
using Messaging.Routing.Exchange.Formats;
using Messaging.Routing.Topics;

namespace Messaging.MailboxApi.Verbs;

/// <summary><c>topics</c>: what many people write about in a file of messages (热点问题). Needs no database.</summary>
internal static class TopicsVerb
{
    private const int UsualTop = 10;

    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Make(VerbEnvironment environment)
    {
        var file = new Argument<string>("FILE") { Description = "Messages, {\"id\",\"user\",\"title\",\"text\",\"time\",\"likes\"} a line." };
        var top = new Option<int>("--top") { Description = "How many topics; 10 by default.", DefaultValueFactory = _ => UsualTop };
        var json = new Option<bool>("--json") { Description = "An entry a topic, for a program." };
        var verb = new Command("topics", "Tells what many people write about: where, since when, how hot, in which messages.") { file, top, json };
        verb.SetAction(parsed =>
        {
            using var builder = new BuilderConfiguration(environment);
            var finder = new TopicFinder(new PlaceFinder(builder.Configuration.ReadOrganisation()));
            return Run(finder, parsed.GetValue(file)!, parsed.GetValue(top), parsed.GetValue(json));
        });
        return verb;
    }

    private static int Run(TopicFinder finder, string file, int top, bool json)
    {
        if (top < 1)
        {
            throw new UsageException("--top: one or more topics are expected.");
        }

        var (messages, rejected) = Read(file);
        var topics = finder.Find(messages, top);
        Console.Write(json ? Json(topics) : Text(topics, messages.Count, rejected));
        return rejected == 0 ? CommandLine.Done : CommandLine.FellShort;
    }

    private static (List<TopicMessage> Messages, int Rejected) Read(string file)
    {
        if (!File.Exists(file))
        {
            throw new UsageException($"{file}: there is no such file.");
        }

        try
        {
            var (rejected, repeated) = (0, 0);
            var messages = TopicLines.Read(
                TextLines.Read(file),
                (line, reason) =>
                {
                    rejected++;
                    Console.Error.WriteLine($"{file} line {line}: {reason}");
                },
                _ => repeated++);
            if (repeated > 0)
            {
                Console.Error.WriteLine(FormattableString.Invariant($"{file}: {repeated} lines repeat the id of an earlier one and are not counted again"));
            }

            return (messages, rejected);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: {wrong.Message}");
        }
    }

    private static string Json(IReadOnlyList<HotTopic> topics) => JsonSerializer.Serialize(
        topics.Select(topic => new
        {
            topic.Rank,
            topic.Heat,
            topic.Size,
            topic.From,
            topic.To,
            Place = PlaceOf(topic),
            topic.Description,
            MessageIds = topic.Messages.Select(message => JsonNode.Parse(message.Id)),
        }),
        Indented) + "\n";

    private static string Text(IReadOnlyList<HotTopic> topics, int read, int rejected)
    {
        var rows = topics.Select(topic => (string[])
        [
            Number(topic.Rank), Number(topic.Heat), Number(topic.Size), Number(topic.Persons), Day(topic.From), Day(topic.To), PlaceOf(topic), topic.Description,
        ]);
        return TextTable.Write([["rank", "heat", "size", "persons", "from", "to", "place", "description"], .. rows], textColumns: 8)
            + FormattableString.Invariant($"\nread: {read}, topics: {topics.Count}, rejected: {rejected}\n");
    }

    private static string PlaceOf(HotTopic topic) => topic.Name.Contains(topic.Place, StringComparison.OrdinalIgnoreCase) ? topic.Name : $"{topic.Place} {topic.Name}".Trim();

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
