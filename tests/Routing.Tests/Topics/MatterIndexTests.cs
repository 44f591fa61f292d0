using Messaging.Routing.Topics;

namespace Messaging.Routing.Tests.Topics;

public sealed class MatterIndexTests
{
    private static readonly MatterIndex Index = Filled();

    [Fact]
    public void An_earlier_message_about_the_same_is_found_and_a_later_one_only_when_asked_for()
    {
        Assert.Equal(1001, Index.Before(1002, 0.2)[0].Id);
        Assert.Empty(Index.Before(1001, 0.2));
        Assert.Equal(1002, Index.Around(1001, 0.2)[0].Id);
    }

    [Fact]
    public void The_same_words_of_another_county_are_another_matter() => Assert.DoesNotContain(Index.Around(1001, 0), alike => alike.Id == 1003);

    [Fact]
    public void A_few_letters_are_like_nothing() => Assert.Empty(Index.Around(1004, 0));

    [Fact]
    public void The_same_person_is_told() => Assert.True(Index.Before(1002, 0.2)[0].SamePerson);

    [Fact]
    public void What_all_of_a_few_minutes_say_makes_them_alike_and_a_commonplace_does_not()
    {
        var index = new MatterIndex();
        foreach (var (message, at) in ComposedBoard.Background().Select((message, at) => (message, at)))
        {
            index.Add(at + 1, message.Person, message.Title, message.Text, null);
        }

        index.Add(501, "a", null, "跨河大桥突然封闭，堵了两个小时，没有任何公告", null);
        index.Add(502, "b", null, "请问跨河大桥为什么封闭？上班都堵在桥头", null);
        index.Add(503, "c", null, "跨河大桥封闭不提前通知，绕行要多走十公里", null);
        index.Add(504, "d", null, "老火车站出租车夜间太暗看不清，请派人看看", null);

        var alike = index.Among([501, 502, 503, 504]);

        Assert.All([alike[0, 1], alike[0, 2], alike[2, 0]], likeness => Assert.InRange(likeness, 0.1, 1));
        Assert.All([alike[0, 3], alike[1, 3], alike[2, 3]], likeness => Assert.InRange(likeness, 0, 0.05));
    }

    [Fact]
    public void What_is_indexed_already_changes_nothing()
    {
        var count = Index.Count;

        Index.Add(1001, "somebody", null, "别的内容别的内容别的内容", null);

        Assert.Equal(count, Index.Count);
    }

    private static MatterIndex Filled()
    {
        var index = new MatterIndex();
        foreach (var (message, at) in ComposedBoard.Background().Select((message, at) => (message, at)))
        {
            index.Add(at + 1, message.Person, message.Title, message.Text, null);
        }

        index.Add(1001, "a", "大桥封闭", "跨河大桥封闭施工半年了，绕行要多走十公里，什么时候通车？", "中牟县");
        index.Add(1002, "a", null, "请问跨河大桥封闭施工到哪天，我们绕行十公里上班太难了", "中牟县");
        index.Add(1003, "b", "大桥封闭", "跨河大桥封闭施工半年了，绕行要多走十公里，什么时候通车？", "新密市");
        index.Add(1004, "c", null, "大桥封闭", "中牟县");
        return index;
    }
}
