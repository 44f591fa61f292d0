namespace Messaging.Routing.Classification.Fitting;

/// <summary>
/// What a text speaks of, as pairs of Chinese characters and whole Latin words. Words that stand in every question are left out first: they
/// would make all questions alike.
/// </summary>
internal static class WordGrams
{
    private const int FarthestApart = 4;

    private static readonly TermTrie Empty = Compile(
    [
        "的", "了", "吗", "呢", "吧", "啊", "么", "呀", "我", "你", "您", "他", "她", "们", "是", "也", "很", "请",
        "请问", "咨询", "怎么", "怎样", "如何", "什么", "为什么", "多少", "哪里", "哪儿", "哪些", "在哪", "几时", "何时", "是否", "能否", "可否",
        "能不能", "可不可以", "有没有", "是不是", "可以", "需要", "应该", "应当", "怎么办", "怎么样", "希望", "建议", "投诉", "举报", "求助", "反映",
        "谢谢", "你好", "您好", "领导", "尊敬", "厅长", "市民", "群众", "百姓", "问题", "情况", "有关", "关于", "相关", "部门", "单位", "政府", "办理",
        "处理", "解决", "尽快", "申请", "规定", "政策", "现在", "目前", "时候", "时间", "今天", "昨天", "今年", "这个", "那个", "一个", "没有", "不能",
        "但是", "因为", "所以", "如果", "已经", "一直", "以及", "或者", "而且", "进行", "要求", "河南", "河南省", "我们", "他们", "你们",
    ]);

    public static HashSet<string> Of(string? text) => OfPlain(PlainText.Of(text));

    /// <summary>Pairs with one to three characters between them as well: 扣了两次费 speaks of 扣费.</summary>
    public static HashSet<string> Loose(string plain)
    {
        var grams = new HashSet<string>(StringComparer.Ordinal);
        foreach (var words in plain.Split(PlainText.Break))
        {
            for (var at = 0; at < words.Length; at++)
            {
                for (var next = at + 2; next < words.Length && next <= at + FarthestApart; next++)
                {
                    if (!char.IsAscii(words[at]) && !char.IsAscii(words[next]))
                    {
                        grams.Add($"{words[at]}{words[next]}");
                    }
                }
            }
        }

        return grams;
    }

    public static HashSet<string> OfPlain(string text)
    {
        var grams = new HashSet<string>(StringComparer.Ordinal);
        var from = 0;
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == PlainText.Break)
            {
                Add(grams, text.AsSpan(from, at - from));
                from = ++at;
            }
            else if (Empty.LongestAt(text, at, out var length) >= 0)
            {
                Add(grams, text.AsSpan(from, at - from));
                from = at += length;
            }
            else
            {
                at++;
            }
        }

        Add(grams, text.AsSpan(from));
        return grams;
    }

    private static void Add(HashSet<string> grams, ReadOnlySpan<char> run)
    {
        for (var at = 0; at < run.Length; at++)
        {
            if (char.IsAscii(run[at]))
            {
                var end = at;
                while (end < run.Length && char.IsAscii(run[end]))
                {
                    end++;
                }

                // A lone letter or number says nothing.
                if (end - at > 1 && run[at..end].ContainsAnyInRange('a', 'z'))
                {
                    grams.Add(run[at..end].ToString());
                }

                at = end - 1;
            }
            else if (at + 1 < run.Length && !char.IsAscii(run[at + 1]))
            {
                grams.Add(run.Slice(at, 2).ToString());
            }
        }
    }

    private static TermTrie Compile(string[] words)
    {
        var trie = new TermTrie();
        foreach (var word in words)
        {
            trie.Add(word);
        }

        return trie;
    }
}
