using Messaging.Routing.Classification;
using Messaging.Routing.Classification.Accusations;
using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Tests.Classification.Accusations;

/// <summary>Words of one meaning are one thing to the examiner, and it knows whom they follow.</summary>
public sealed class MeaningsTests
{
    private static readonly PartyNames Names = new(Organisation.Bundled());

    [Theory]
    [InlineData("运管局的科长翻白眼。", "运管局的科长爱答不理。")]
    [InlineData("财务处要了两条烟。", "财务处要了购物卡。")]
    public void Two_words_of_one_meaning_are_one(string one, string other) => Assert.NotEmpty(Meant(one).Intersect(Meant(other)));

    [Fact]
    public void A_word_belongs_to_whoever_was_spoken_of_last_in_its_sentence()
    {
        const string manner = "爱答不理";
        Assert.NotEmpty(Meant(manner));

        Assert.All(Meant($"司机对人{manner}。"), meant => Assert.Equal(PartyKind.Private, meant.After));
        Assert.All(Meant($"运管局的科长对人{manner}。"), meant => Assert.Equal(PartyKind.Staff, meant.After));
        Assert.Contains(Meant($"我找过运管局。{manner}。"), meant => meant is { After: null, Place: UnitPlace.Later });
        Assert.Contains(Meant($"{manner}的是谁？运管局帮我问一下。"), meant => meant.Place is UnitPlace.Before);
    }

    [Fact]
    public void The_name_of_a_division_means_nothing_by_itself() => Assert.Empty(Meant("政策法规处"));

    [Fact]
    public void No_meaning_has_a_word_twice()
    {
        var lines = ComposedFiles.Lines("thesaurus/").Select(read => read.Line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines, words => Assert.Equal(words.Length, words.Distinct().Count()));
    }

    private static List<Meant> Meant(string text)
    {
        var evidence = new Evidence(new SpokenText(null, text), Names);
        return [.. Meanings.In(evidence, 0, evidence.Text.Letters.Length)];
    }
}
