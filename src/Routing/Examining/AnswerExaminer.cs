namespace Messaging.Routing.Examining;

/// <summary>答复检查: what a reviewer should look at in an answer. It explains and never decides.</summary>
public static class AnswerExaminer
{
    private const int LongestQuote = 30;

    /// <summary>One answer before it is signed.</summary>
    /// <param name="answer">The letter with the text that is meant for it.</param>
    /// <param name="known">Answers to other letters; the more there are, the better it is known whose an answer is.</param>
    /// <param name="wordings">What is agreed at present.</param>
    public static IReadOnlyList<Finding> Examine(
        AnswerToExamine answer, IReadOnlyList<AnswerToExamine> known, IReadOnlyList<AgreedWording> wordings)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(wordings);

        var beside = new AnswersSideBySide([answer, .. known.Where(other => other.Id != answer.Id)]);
        return [.. Alone(answer, wordings), .. beside.Compare(0, OtherMatter.Usual)];
    }

    /// <summary>All answers of a file, each beside the others.</summary>
    public static IReadOnlyList<IReadOnlyList<Finding>> ExamineAll(
        IReadOnlyList<AnswerToExamine> answers, IReadOnlyList<AgreedWording> wordings)
    {
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentNullException.ThrowIfNull(wordings);

        var beside = new AnswersSideBySide(answers);
        var share = beside.ShareOfWrong();
        return [.. Enumerable.Range(0, answers.Count).AsParallel().AsOrdered().Select(IReadOnlyList<Finding> (at) =>
            [.. Alone(answers[at], wordings), .. beside.Compare(at, share)])];
    }

    private static IEnumerable<Finding> Alone(AnswerToExamine answer, IReadOnlyList<AgreedWording> wordings)
    {
        if ((EmptyForwarding.In(answer.Reply) ?? VaguePromise.In(answer.Reply)) is { } empty)
        {
            yield return empty;
        }

        var spans = PersonalData.NotToPublish(answer.Reply).ToList();
        if (spans.Count > 0)
        {
            var said = string.Join("、", spans.Take(5).Select(span => $"{span.Kind.Zh()}“{Shortened(span.In(answer.Reply))}”"));
            yield return new Finding(FindingCodes.PersonalData, $"含有{said}{(spans.Count > 5 ? $"等 {spans.Count} 处" : "")}，公开前应当去掉。");
        }

        if (wordings.Count > 0)
        {
            foreach (var contradiction in Contradiction.In(answer.Reply, MatterText.Of(answer.Letter + answer.Reply), wordings))
            {
                yield return contradiction;
            }
        }
    }

    private static string Shortened(string words) => words.Length <= LongestQuote ? words : words[..LongestQuote] + "……";
}
