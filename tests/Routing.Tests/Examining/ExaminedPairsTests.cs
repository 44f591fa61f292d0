using Messaging.Routing.Classification.Learning;
using Messaging.Routing.Examining;
using Messaging.Testing;

namespace Messaging.Routing.Tests.Examining;

/// <summary>The examiner on published letters and their replies; the bars are those of the issue.</summary>
public sealed class ExaminedPairsTests
{
    private const int Pairs = 500;

    [Theory]
    [InlineData(11UL)]
    [InlineData(12UL)]
    [InlineData(13UL)]
    public void Answers_at_the_wrong_letters_are_found_and_those_at_their_own_are_left_alone(ulong seed)
    {
        var answers = Some(seed);
        var exchanged = answers.Select((answer, at) => answer with { Reply = answers[(at + 137) % Pairs].Reply }).ToList();

        var own = AnswerExaminer.ExamineAll(answers, []);
        var wrong = AnswerExaminer.ExamineAll(exchanged, []);

        Assert.InRange(Share(own, found => found.Count > 0), 0, 0.05);
        Assert.InRange(Share(wrong, found => found.Any(one => one.Code == FindingCodes.OtherMatter)), 0.95, 1);
    }

    [Theory]
    [InlineData(21UL)]
    [InlineData(22UL)]
    public void Right_and_wrong_pairs_of_different_letters_in_one_file_are_told_apart(ulong seed)
    {
        var right = Some(seed, 1000);
        var wrong = right[Pairs..].Select((answer, at) => answer with { Reply = right[Pairs + ((at + 7) % Pairs)].Reply });

        var found = AnswerExaminer.ExamineAll([.. right[..Pairs], .. wrong], []);

        Assert.InRange(Share([.. found.Take(Pairs)], one => one.Count > 0), 0, 0.055);
        Assert.InRange(Share([.. found.Skip(Pairs)], one => one.Count > 0), 0.95, 1);
    }

    [Fact]
    public void A_letter_with_its_own_and_with_another_answer_in_one_file_is_blamed_for_the_other()
    {
        var right = Some(23);
        var wrong = right.Select((answer, at) => answer with { Id = answer.Id + "b", Reply = right[(at + 1) % Pairs].Reply });

        var found = AnswerExaminer.ExamineAll([.. right, .. wrong], []);

        Assert.InRange(Share([.. found.Take(Pairs)], one => one.Count > 0), 0, 0.05);
        Assert.InRange(Share([.. found.Skip(Pairs)], one => one.Count > 0), 0.95, 1);
    }

    [Fact]
    public void A_file_of_one_letter_and_many_answers_is_read()
    {
        var letter = Some(24)[0];

        Assert.Equal(50, AnswerExaminer.ExamineAll([.. Enumerable.Repeat(letter, 50)], []).Count);
    }

    [Fact]
    public void A_few_wrong_ones_among_many_right_ones_are_found_mostly_and_make_the_others_no_worse()
    {
        var answers = Some(14);
        var slipped = answers.Select((answer, at) => at % 25 == 0 ? answer with { Reply = answers[(at + 25) % Pairs].Reply } : answer).ToList();

        var found = AnswerExaminer.ExamineAll(slipped, []);

        Assert.InRange(found.Where((_, at) => at % 25 == 0).Count(one => one.Count > 0), 12, 20);
        Assert.InRange(found.Where((_, at) => at % 25 != 0).Count(one => one.Count > 0), 0, Pairs / 20);
    }

    [Fact]
    public void Numbers_planted_in_real_replies_are_all_found_and_nothing_is_found_without()
    {
        string[] planted =
        [
            "13803712345", "138 0371 2345", "138-0371-2345", "１３８０３７１２３４５", "一三八零三七一二三四五", "+86 13803712345", "1 3 8 0 3 7 1 2 3 4 5",
            "138.0371.2345", "138\u200b0371\u200b2345", "①③⑧⓪③⑦①②③④⑤", "8613803712345", "138O3712345", "（138）0371－2345",
            "410105199003071234", "41010519900307123X", "410105 19900307 1234", "４１０１０５１９９００３０７１２３４", "410105-19900307-123x",
            "四一零一零五一九九零零三零七一二三四", "410105900307123",
        ];
        var answers = Some(15);

        Assert.All(planted, number => Assert.All(
            answers.Take(100), answer => Assert.Contains(PersonalData.NotToPublish(Plant(answer.Reply, number)), span => span.Kind is PersonalKind.Mobile or PersonalKind.Identity)));
        Assert.InRange(answers.Count(answer => PersonalData.NotToPublish(answer.Reply).Any()), 0, 2);
    }

    [Fact]
    public void Numbers_planted_anywhere_in_real_replies_are_found()
    {
        string[] numbers = ["13803712345", "18612345670", "410105199003073219"];
        var missed = Some(16).SelectMany((answer, at) => numbers.Select((number, which) =>
                answer.Reply.Insert(((at * 7919) + (which * 131)) % (answer.Reply.Length + 1), number)))
            .Where(text => !PersonalData.NotToPublish(text).Any());

        Assert.Empty(missed);
    }

    private static string Plant(string reply, string number) => $"{reply[..(reply.Length / 2)]}，请联系{number}，{reply[(reply.Length / 2)..]}";

    private static double Share(IReadOnlyList<IReadOnlyList<Finding>> findings, Predicate<IReadOnlyList<Finding>> which) =>
        findings.Count(found => which(found)) / (double)findings.Count;

    private static AnswerToExamine[] Some(ulong seed, int count = Pairs)
    {
        var answers = ExaminedLines.Read(File.ReadLines(SharedData.Path("data/replies.jsonl")), (line, reason) => Assert.Fail($"{line}: {reason}")).ToArray();
        new SeededOrder(seed).Shuffle<AnswerToExamine>(answers);
        return answers[..count];
    }
}
