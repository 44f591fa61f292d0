using Messaging.Routing.Classification;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Topics;

namespace Messaging.Routing.Tests.Topics;

public sealed class TopicFinderTests
{
    private static readonly TopicFinder Finder = new(new PlaceFinder(Organisation.Bundled()));

    [Fact]
    public void What_many_people_write_about_comes_first_with_all_their_messages_and_no_others()
    {
        var topic = Finder.Find(ComposedBoard.Background().Concat(ComposedBoard.Works()), 5)[0];

        Assert.Equal(1, topic.Rank);
        Assert.Equal(Ids(ComposedBoard.Works()), topic.Messages.Select(message => message.Id).Order(StringComparer.Ordinal));
        Assert.Equal(14, topic.Persons);
        Assert.Contains("翠湖新村", topic.Name, StringComparison.Ordinal);
        Assert.Contains("搅拌站", topic.Description, StringComparison.Ordinal);
        Assert.Equal(topic.Messages[0].At, topic.From);
        Assert.Equal(topic.Messages[^1].At, topic.To);
    }

    [Fact]
    public void Another_matter_of_the_same_estate_is_another_matter()
    {
        var topic = Finder.Find(ComposedBoard.Background().Concat(ComposedBoard.Works()).Concat(ComposedBoard.OtherMattersThere()), 1)[0];

        Assert.Equal(Ids(ComposedBoard.Works()), topic.Messages.Select(message => message.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_order_in_which_messages_are_given_changes_nothing()
    {
        var messages = ComposedBoard.Background().Concat(ComposedBoard.Works()).ToList();
        var forward = Finder.Find(messages, 10);
        messages.Reverse();
        var backward = Finder.Find(messages, 10);

        Assert.Equal(forward.Select(Told), backward.Select(Told));
    }

    [Fact]
    public void One_person_who_writes_often_is_one_voice()
    {
        var often = ComposedBoard.Works().Select(message => message with { Person = "somebody" });

        Assert.DoesNotContain(Finder.Find(ComposedBoard.Background().Concat(often), 10), topic => topic.Name.Contains("翠湖", StringComparison.Ordinal));
    }

    [Fact]
    public void What_people_agreed_with_is_hotter()
    {
        var plain = Finder.Find(ComposedBoard.Background().Concat(ComposedBoard.Works()), 1)[0];
        var liked = Finder.Find(ComposedBoard.Background().Concat(ComposedBoard.Works().Select(message => message with { Likes = 100 })), 1)[0];

        Assert.True(liked.Heat > plain.Heat, $"{liked.Heat} is not above {plain.Heat}.");
    }

    [Fact]
    public void No_messages_are_no_topics() => Assert.Empty(Finder.Find([], 5));

    private static string Told(HotTopic topic) => $"{topic.Rank} {topic.Heat} {topic.Name} {string.Join(' ', topic.Messages.Select(message => message.Id))}";

    private static IEnumerable<string> Ids(IEnumerable<TopicMessage> messages) => messages.Select(message => message.Id).Order(StringComparer.Ordinal);
}
