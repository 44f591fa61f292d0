using Messaging.Routing.Classification.Learning;

namespace Messaging.Routing.Tests.Classification.Learning;

public class FoldsTests
{
    [Fact]
    public void Every_message_is_measured_once()
    {
        var folds = Folds.Of(Lessons.All, seed: 7);

        var measured = Enumerable.Range(0, Folds.Number).SelectMany(folds.Inside).Order();

        Assert.Equal(Enumerable.Range(0, Lessons.All.Count), measured);
    }

    [Fact]
    public void Messages_of_a_group_are_never_learnt_from_and_measured_on_at_once()
    {
        var folds = Folds.Of(Lessons.All, seed: 7);

        for (var fold = 0; fold < Folds.Number; fold++)
        {
            Assert.Empty(folds.Inside(fold).Select(Group).Intersect(folds.Outside(fold).Select(Group)));
        }

        static string? Group(int row) => Lessons.All[row].Group;
    }

    [Fact]
    public void Without_groups_the_same_letter_sent_again_is_noticed()
    {
        const string Letter = "我们村到镇上的公路去年冬天就坏了，雨天积水过膝，孩子上学要绕行三公里，多次向镇里反映都没有结果，请省厅督促尽快修复";
        List<LabelledMessage> messages = [.. Enumerable.Range(0, 40).Select(row => new LabelledMessage("", $"第{row}件事，与别的事情都不相同，编号{row * 7919}，内容{row * 104729}", "A"))];
        messages.Add(new LabelledMessage("", Letter, "A"));
        messages.Add(new LabelledMessage("再次反映", Letter + "！", "B"));

        for (ulong seed = 1; seed <= 8; seed++)
        {
            var folds = Folds.Of(messages, seed);
            var together = Enumerable.Range(0, Folds.Number).Count(fold => folds.Inside(fold).Contains(40) && folds.Inside(fold).Contains(41));

            Assert.Equal(1, together);
        }
    }
}
