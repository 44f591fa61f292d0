using System.Reflection;
using System.Text.RegularExpressions;
using Messaging.Bot.Activities;
using Messaging.Bot.Dialog;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Bot.Tests.Dialog;

/// <summary>The English words beside the Chinese ones.</summary>
public sealed partial class EnglishPhraseTests
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly EnglishPhrases English = new(Organisation.Bundled());

    [Fact]
    public void Whatever_may_be_worded_otherwise_is_worded_in_English()
    {
        var english = typeof(EnglishPhrases).GetMethods(Own).Select(Signature).ToHashSet();

        Assert.Empty(typeof(Phrases).GetMethods(Own).Where(method => method.IsVirtual).Select(Signature).Except(english));
    }

    [Fact]
    public void What_is_said_without_facts_of_the_office_has_no_Chinese_in_it()
    {
        var sentences = typeof(EnglishPhrases).GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(property => property.PropertyType == typeof(string))
            .ToDictionary(property => property.Name, property => (string)property.GetValue(English)!);

        Assert.True(sentences.Count > 20);
        Assert.All(sentences, sentence => Assert.DoesNotMatch(Han(), sentence.Value));
        Assert.All(English.Steps, step => Assert.DoesNotMatch(Han(), step));
    }

    [Fact]
    public void Every_button_says_something_the_bot_understands()
    {
        var buttons = English.WhileJoining.Concat(English.AtRest).Concat(English.GradeButtons).ToList();

        Assert.All(buttons, button => Assert.NotNull(CommandReader.Read(button.Value!.Value.GetString()!)));
        Assert.Equal([5, 4, 3, 2, 1], English.GradeButtons.Select(Said).Cast<Command.Rate>().Select(rate => rate.Score));
        Assert.IsType<Command.Done>(Said(English.WhileJoining[0]));
    }

    [Theory]
    [InlineData("that's all", "Done")]
    [InlineData("That’s all.", "Done")]
    [InlineData("New message", "NewMatter")]
    [InlineData("new message: the lamp at the gate is broken", "NewMatter")]
    [InlineData("Check progress", "Progress")]
    [InlineData("Progress 2026-000123", "Progress")]
    [InlineData("number 2026-000123 code ABCDEFGH23", "Progress")]
    [InlineData("help", "Help")]
    [InlineData("FAQ 12", "Faq")]
    [InlineData("urge 2026-000123", "Urge")]
    [InlineData("Solved!", "Withdraw")]
    [InlineData("confidential", "KeepConfidential")]
    [InlineData("Change to complaint", "CorrectKind")]
    [InlineData("Dissatisfied, the road is still broken", "Rate")]
    public void A_command_is_understood(string line, string command) => Assert.Equal(command, CommandReader.Read(line)?.GetType().Name);

    [Theory]
    [InlineData("New message boards at the bus stops are dark")]
    [InlineData("The progress of the works on the bridge is too slow")]
    [InlineData("Help me, the driver kept my luggage")]
    [InlineData("I am very satisfied with the driver of line 906")]
    [InlineData("Satisfied customers are rare at this station")]
    [InlineData("The problem is not solved")]
    public void A_sentence_that_merely_holds_such_a_word_is_a_matter(string line) => Assert.Null(CommandReader.Read(line));

    [Fact]
    public void Every_kind_is_understood_by_the_name_it_is_told_under() =>
        Assert.All(Enum.GetValues<ItemKind>(), kind => Assert.Equal(kind, EnglishNames.KindOf(kind.En().Split(' ')[0])));

    [Theory]
    [InlineData("en", true)]
    [InlineData("en-US", true)]
    [InlineData("EN_gb", true)]
    [InlineData("zh-CN", false)]
    [InlineData("enm", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void English_is_spoken_where_the_client_says_so(string? locale, bool english) =>
        Assert.Equal(english, new Languages(new Phrases(Organisation.Bundled()), English).In(locale) is EnglishPhrases);

    private static Command? Said(CardAction button) => CommandReader.Read(button.Value!.Value.GetString()!);

    private static string Signature(MethodInfo method) => $"{method.Name}({string.Join(", ", method.GetParameters().Select(one => one.ParameterType.Name))})";

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
