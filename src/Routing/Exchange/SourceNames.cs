using System.Text;
using Messaging.Routing.Mailbox.Sources;

namespace Messaging.Routing.Exchange;

/// <summary>Finds a source by its code, its name, or the name it had at first.</summary>
public static class SourceNames
{
    public static Source? Find(IEnumerable<Source> sources, string written)
    {
        var word = written.Normalize(NormalizationForm.FormKC).Trim();
        var known = sources.ToList();
        return known.FirstOrDefault(source => source.Code.Equals(word, StringComparison.OrdinalIgnoreCase))
            ?? known.FirstOrDefault(source => source.Name == word)
            ?? known.FirstOrDefault(source => SourceCodes.Initial.Any(first => first.Code == source.Code && first.Name == word));
    }
}
