using System.Text.Json;
using Messaging.Routing.Classification;
using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Tests.Classification;

/// <summary>No word of the bundled catalogue may silence another by accident.</summary>
public class CatalogueWordsTests
{
    private static readonly Organisation Office = Organisation.Bundled();
    private static readonly Vocabulary Known = new(Office);
    private static readonly string[] Words = [.. Enumerable.Range(0, Known.Words.Count).Select(word => Known.Words[word])];
    private static readonly HashSet<string> Weighted = [.. Words.Where((_, word) => Known.VotesOf(word).Count > 0)];

    [Fact]
    public void A_word_that_only_rules_know_lets_the_terms_inside_it_speak()
    {
        var mute = Words.Where((word, number) => Known.IsOfRulesAlone(number)
            && Weighted.Any(term => word.Contains(term, StringComparison.Ordinal))
            && !Found(word).Overlaps(Weighted));

        Assert.Empty(mute);
    }

    [Fact]
    public void A_shorter_word_does_not_tear_the_longer_one_it_overlaps()
    {
        var torn =
            from term in Weighted
            from begin in Words
            where begin.Length < term.Length
            from shared in Enumerable.Range(1, begin.Length - 1)
            where term.StartsWith(begin[^shared..], StringComparison.Ordinal)
            let together = begin + term[shared..]

            // One word of all the letters, or a third that begins in the midst of the second, is another story.
            where !Words.Any(word => word.Length > term.Length && together.Contains(word, StringComparison.Ordinal))
            where !Words.Any(word => word.Length == term.Length && word != term && together.Contains(word, StringComparison.Ordinal))
            where !Found(together).Contains(term)
            select together;

        Assert.Empty(torn);
    }

    [Fact]
    public void A_term_without_a_weight_of_its_own_says_no_less_than_its_parts_do()
    {
        using var catalogue = typeof(Organisation).Assembly.GetManifestResourceStream("catalogue/divisions.json")!;
        using var read = JsonDocument.Parse(catalogue);
        string[] unweighed =
        [
            .. read.RootElement.GetProperty("divisions").EnumerateArray().Concat(read.RootElement.GetProperty("external").EnumerateArray())
                .Append(read.RootElement.GetProperty("other"))
                .SelectMany(of => of.GetProperty("terms").EnumerateArray().Select(term => of.GetProperty("code").GetString() + " " + term.GetString()))
                .Where(term => !term.Contains('^', StringComparison.Ordinal)),
        ];

        var terms = Office.Divisions.Select(division => (division.Code, division.Terms)).Concat(Office.Authorities.Select(authority => (authority.Code, authority.Terms)))
            .Append((Office.Other.Code, Office.Other.Terms));
        var weaker =
            from addressee in terms
            from term in addressee.Terms
            where unweighed.Contains(addressee.Code + " " + term.Text)
            where addressee.Terms.Any(part => part.Weight > term.Weight && part.Text != term.Text && term.Text.Contains(part.Text, StringComparison.Ordinal))
            select addressee.Code + " " + term.Text;

        Assert.Empty(weaker);
    }

    private static HashSet<string> Found(string text) => [.. new Reading(Known, null, text).Found.Select(word => Words[word])];
}
