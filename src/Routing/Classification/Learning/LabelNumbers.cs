namespace Messaging.Routing.Classification.Learning;

internal static class LabelNumbers
{
    /// <summary>The place of a label, or -1.</summary>
    public static int IndexOf(this IReadOnlyList<string> labels, string label)
    {
        for (var place = 0; place < labels.Count; place++)
        {
            if (labels[place] == label)
            {
                return place;
            }
        }

        return -1;
    }
}
