using System.Numerics;

namespace Messaging.Routing.Topics;

/// <summary>Finds what a group of messages is about: its words that the others do not have, each said once.</summary>
internal sealed class MatterWords(TopicCorpus corpus)
{
    private const int Most = 60;
    private const int FewestMessages = 3;
    private const double FewestShare = 0.15;
    private const double LeastRarity = 1;
    private const double MostRarity = 3;

    /// <summary>Two words that mostly the same messages have are one.</summary>
    private const double Same = 0.7;

    private readonly int[] _messages = new int[corpus.GramCount];
    private readonly int[] _voices = new int[corpus.GramCount];
    private readonly int[] _lastVoice = new int[corpus.GramCount];

    public List<MatterWord> Of(IReadOnlyCollection<int> group)
    {
        var members = group.Order().ToArray();
        var voices = corpus.Voices(members);
        var found = new List<MatterWord>();
        foreach (var gram in Count(members))
        {
            var word = Weigh(gram, members.Length, voices);
            (_messages[gram], _voices[gram]) = (0, 0);
            if (word is not null)
            {
                found.Add(word);
            }
        }

        found.Sort((one, other) => other.Weight.CompareTo(one.Weight) is not 0 and var heavier ? heavier
            : Gram.Length(corpus.GramAt(other.Gram)).CompareTo(Gram.Length(corpus.GramAt(one.Gram))) is not 0 and var longer ? longer
            : corpus.GramAt(one.Gram).CompareTo(corpus.GramAt(other.Gram)));
        return Distinct(found, members);
    }

    private List<int> Count(int[] members)
    {
        var touched = new List<int>();
        foreach (var member in members.OrderBy(member => corpus.Persons[member]).ThenBy(member => member))
        {
            var person = corpus.Persons[member];
            foreach (var gram in corpus.GramsOf[member])
            {
                if (_messages[gram]++ == 0)
                {
                    touched.Add(gram);
                }

                if (_voices[gram] == 0 || _lastVoice[gram] != person)
                {
                    _voices[gram]++;
                    _lastVoice[gram] = person;
                }
            }
        }

        return touched;
    }

    private MatterWord? Weigh(int gram, int members, int voices)
    {
        var share = _voices[gram] / (voices + 1.0);
        if (_messages[gram] < FewestMessages || _voices[gram] < FewestMessages || share < FewestShare)
        {
            return null;
        }

        var having = corpus.Having(gram).Length;
        var elsewhere = (having - _messages[gram] + 1) / (corpus.Count - members + 2.0);
        var rarity = Math.Log(share / elsewhere);
        return rarity < LeastRarity ? null : new MatterWord(gram, share, share * Math.Min(rarity, MostRarity), _messages[gram] / (double)having);
    }

    private List<MatterWord> Distinct(List<MatterWord> found, int[] members)
    {
        var kept = new List<MatterWord>();
        var marks = new List<ulong[]>();
        foreach (var word in found)
        {
            var mark = Mark(word.Gram, members);
            if (marks.TrueForAll(other => !AreSame(mark, other)))
            {
                kept.Add(word);
                marks.Add(mark);
            }

            if (kept.Count == Most)
            {
                break;
            }
        }

        return kept;
    }

    private ulong[] Mark(int gram, int[] members)
    {
        var mark = new ulong[(members.Length + 63) / 64];
        foreach (var message in corpus.Having(gram))
        {
            var at = Array.BinarySearch(members, message);
            if (at >= 0)
            {
                mark[at >> 6] |= 1UL << (at & 63);
            }
        }

        return mark;
    }

    private static bool AreSame(ulong[] one, ulong[] other)
    {
        var (both, either) = (0, 0);
        for (var at = 0; at < one.Length; at++)
        {
            both += BitOperations.PopCount(one[at] & other[at]);
            either += BitOperations.PopCount(one[at] | other[at]);
        }

        return both > Same * either;
    }
}
