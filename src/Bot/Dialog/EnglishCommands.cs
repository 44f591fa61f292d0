using System.Text.RegularExpressions;

namespace Messaging.Bot.Dialog;

/// <summary>Commands in English (英文指令), under the same rule: only where nothing else is said.</summary>
internal static partial class EnglishCommands
{
    private static readonly string[] Grades = ["very dissatisfied", "dissatisfied", "fairly satisfied", "satisfied", "very satisfied"];

    /// <param name="line">As it was written; what follows the command belongs to it.</param>
    public static Command? WithWords(string line)
    {
        if (NewMatter().Match(line) is { Success: true } fresh)
        {
            var matter = fresh.Groups["matter"].Value.Trim();
            return new Command.NewMatter(matter.Length > 0 ? matter : null);
        }

        if (Grade().Match(line) is not { Success: true } grade)
        {
            return null;
        }

        var comment = grade.Groups["comment"].Value.Trim();
        return new Command.Rate(
            Array.FindIndex(Grades, name => name.Equals(grade.Groups["grade"].Value, StringComparison.OrdinalIgnoreCase)) + 1,
            comment.Length > 0 ? comment : null);
    }

    /// <param name="words">The whole line without number, blanks and marks, in small letters.</param>
    public static Command? Alone(string words, string? number) => words switch
    {
        "howdoesthiswork" or "howitworks" => new Command.Help(),
        "thatsall" or "thatisall" or "done" or "imdone" or "iamdone" => new Command.Done(),
        "checkprogress" or "progress" or "status" or "checkstatus" => new Command.Progress(number, null),
        "solved" or "resolved" or "withdraw" => new Command.Withdraw(number),
        "urge" or "pleaseurge" => new Command.Urge(number),
        "confidential" or "keepmeconfidential" or "pleasekeepmeconfidential" => new Command.KeepConfidential(number),
        _ => Kind().Match(words) is { Success: true } kind && EnglishNames.KindOf(kind.Groups["kind"].Value) is { } corrected
            ? new Command.CorrectKind(corrected, number)
            : null,
    };

    // A sentence may begin with these words; a command ends with them, or with a colon.
    [GeneratedRegex(@"^new (?:message|matter)\s*[.!]?\s*(?:$|:(?<matter>.*)$)", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex NewMatter();

    [GeneratedRegex(@"^(?<grade>very dissatisfied|dissatisfied|fairly satisfied|very satisfied|satisfied)\s*(?:$|[:,.;!]+(?<comment>.*)$)", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Grade();

    [GeneratedRegex("^(?:changeto|changeitto|changekindto)(?:an?)?(?<kind>question|complaint|suggestion|report|request|application|other)$")]
    private static partial Regex Kind();
}
