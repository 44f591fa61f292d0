using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Messaging.MailboxApi.Verbs.Tables;
using Messaging.Routing.Desk.Wordings;
using Messaging.Routing.Examining;
using Messaging.Routing.Exchange.Formats;

namespace Messaging.MailboxApi.Verbs;

/// <summary>
/// <c>examine</c>: what the answer examiner (答复检查) finds in a file of letters and replies, held against the wordings in force of the configured
/// database. Needs none.
/// </summary>
internal static class ExamineVerb
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Make(VerbEnvironment environment)
    {
        var file = new Argument<string>("FILE") { Description = "Letters with their replies, {\"id\",\"title\",\"text\",\"reply\"} a line." };
        var json = new Option<bool>("--json") { Description = "An entry a line, for a program." };
        var verb = new Command("examine", "Tells which replies pass on, promise or copy only, are about another matter or show personal data.") { file, json };
        verb.SetAction((parsed, cancel) =>
        {
            var (path, forProgram) = (parsed.GetValue(file)!, parsed.GetValue(json));
            return environment.HasStore()
                ? environment.RunAsync(
                    async (services, token) => Run(path, forProgram, await services.GetRequiredService<WordingsInForce>().ReadAsync(token)), cancel)
                : Task.FromResult(Run(path, forProgram, []));
        });
        return verb;
    }

    private static int Run(string file, bool json, IReadOnlyList<AgreedWording> wordings)
    {
        var (answers, rejected) = Read(file);
        var findings = AnswerExaminer.ExamineAll(answers, wordings);
        Console.Write(json ? Json(answers, findings) : Text(answers, findings, rejected));
        return rejected == 0 ? CommandLine.Done : CommandLine.FellShort;
    }

    private static (List<AnswerToExamine> Answers, int Rejected) Read(string file)
    {
        if (!File.Exists(file))
        {
            throw new UsageException($"{file}: there is no such file.");
        }

        try
        {
            var rejected = 0;
            var answers = ExaminedLines.Read(TextLines.Read(file), (line, reason) =>
            {
                rejected++;
                Console.Error.WriteLine($"{file} line {line}: {reason}");
            });
            return (answers, rejected);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: {wrong.Message}");
        }
    }

    private static string Json(List<AnswerToExamine> answers, IReadOnlyList<IReadOnlyList<Finding>> findings) =>
        JsonSerializer.Serialize(answers.Zip(findings, (answer, found) => new { Id = JsonNode.Parse(answer.Id), Findings = found }), Indented) + "\n";

    private static string Text(List<AnswerToExamine> answers, IReadOnlyList<IReadOnlyList<Finding>> findings, int rejected)
    {
        var rows = answers.Zip(findings).SelectMany(pair => pair.Second.Select(found => (string[])[pair.First.Id, found.Code, found.Because]));
        return TextTable.Write([["id", "code", "because"], .. rows], textColumns: 3)
            + FormattableString.Invariant($"\nread: {answers.Count}, with findings: {findings.Count(found => found.Count > 0)}, rejected: {rejected}\n");
    }
}
