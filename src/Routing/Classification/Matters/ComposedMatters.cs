using Messaging.Routing.Classification.Learning;

namespace Messaging.Routing.Classification.Matters;

/// <summary>Messages made up for every label of the catalogue (分办例件), by its labelling rules; nobody wrote them to this office.</summary>
internal static class ComposedMatters
{
    private const string Folder = "matters/";
    private const string NoTitle = "-";

    public static IReadOnlyList<LabelledMessage> Read()
    {
        var assembly = typeof(ComposedMatters).Assembly;
        var matters = new List<LabelledMessage>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var file = new StreamReader(assembly.GetManifestResourceStream(name)!);
            while (file.ReadLine() is { } line)
            {
                var columns = line.Split('\t');
                matters.Add(new LabelledMessage(columns[1] == NoTitle ? "" : columns[1], columns[2], columns[0], Group: null));
            }
        }

        return matters;
    }
}
