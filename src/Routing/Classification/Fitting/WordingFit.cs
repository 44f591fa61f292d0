using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.Routing.Classification.Fitting;

/// <summary>
/// Whether an agreed text fits a message (口径匹配). Shy: what is unsure is left out, because a citizen who is offered something unfit is told
/// that nobody has read the message. Rare pairs of characters count more; how rare they are is taken from the catalogue.
/// </summary>
public sealed class WordingFit
{
    // From here on a text is shown: of the division the message is for, of the office as a whole, and of another division. Measured on the
    // 362 development messages with eight questions and answers of seven divisions: two were offered something, both rightly.
    private const double NearEnough = 0.41;
    private const double OfficeEnough = 0.5;
    private const double FarEnough = 0.62;

    // What a message begins with is what it is about.
    private const int LeadLength = 80;
    private const double LooseWeight = 0.6;
    private const double LateWeight = 0.4;

    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);
    private readonly double _unknown;

    public WordingFit(Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        var texts = organisation.Catalogue.SelectMany(desk => desk.TypicalQuestions.Append(desk.Duties).Concat(desk.Terms.Select(term => term.Text)))
            .Concat(organisation.Authorities.SelectMany(authority => authority.Terms.Select(term => term.Text)))
            .ToList();
        foreach (var gram in texts.SelectMany(WordGrams.Of))
        {
            _weights[gram] = _weights.GetValueOrDefault(gram) + 1;
        }

        foreach (var (gram, times) in _weights.ToList())
        {
            _weights[gram] = Math.Log(texts.Count / times);
        }

        // Not of the field, so less telling than the rarest word of it.
        _unknown = Math.Log(texts.Count) * 0.6;
    }

    /// <summary>Those that fit, best first.</summary>
    /// <param name="among">Texts to choose from.</param>
    /// <param name="textOf">What is compared of each.</param>
    /// <param name="title">The message's title.</param>
    /// <param name="text">The message.</param>
    /// <param name="division">Whose duty the message is, or probably is; null when unknown.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<T> Best<T>(
        IEnumerable<T> among, Func<T, FitText> textOf, string? title, string text, string? division, int most)
    {
        var message = Read(title, text);
        return [.. among
            .Select(one => (One: one, Score: Score(textOf(one), message), Needed: Needed(textOf(one).Division, division)))
            .Where(found => found.Score >= found.Needed)
            .OrderByDescending(found => found.Score)
            .Take(most)
            .Select(found => found.One)];
    }

    private double Score(FitText fit, Message message)
    {
        var asked = Share(fit.Title, message.StrengthOf);
        if (asked <= 0)
        {
            return 0;
        }

        return (0.45 * asked)
            + (0.3 * Share(fit.Topic, message.StrengthOf))
            + (0.25 * Math.Min(1, 2 * Share(message.Lead, gram => fit.Whole.Contains(gram) ? 1 : 0)));
    }

    /// <summary>How much of what these words weigh together is found.</summary>
    private double Share(HashSet<string> grams, Func<string, double> strength)
    {
        var (found, all) = (0.0, 0.0);
        foreach (var gram in grams)
        {
            var weight = _weights.GetValueOrDefault(gram, _unknown);
            all += weight;
            found += weight * strength(gram);
        }

        return all > 0 ? found / all : 0;
    }

    private static Message Read(string? title, string text)
    {
        var plain = PlainText.Of(text);
        var lead = plain.Length <= LeadLength ? plain : plain[..LeadLength];
        var beginning = $"{PlainText.Of(title)}{PlainText.Break}{lead}";
        return new Message(WordGrams.OfPlain(beginning), WordGrams.Loose(beginning), WordGrams.OfPlain(plain));
    }

    private static double Needed(string? division, string? wanted) =>
        division is null ? OfficeEnough : IsNear(division, wanted) ? NearEnough : FarEnough;

    /// <summary>The same desk, or a bureau and its desk.</summary>
    private static bool IsNear(string one, string? other) =>
        other is not null
        && (one == other || one.StartsWith(other + "-", StringComparison.Ordinal) || other.StartsWith(one + "-", StringComparison.Ordinal));

    private sealed record Message(HashSet<string> Lead, HashSet<string> Loose, HashSet<string> Whole)
    {
        public double StrengthOf(string gram) =>
            Lead.Contains(gram) ? 1 : Loose.Contains(gram) ? LooseWeight : Whole.Contains(gram) ? LateWeight : 0;
    }
}
